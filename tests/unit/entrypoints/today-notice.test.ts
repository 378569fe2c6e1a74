import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tellToday } from '../../../entrypoints/background/today-notice';

beforeEach(() => fakeBrowser.reset());

const names = async () => (await fakeBrowser.alarms.getAll()).map(({ name }) => name).sort();

it('each start of the worker looks whether the alarms are there, and makes what is missing', async () => {
  await fakeBrowser.storage.local.set({ settings: { todayHour: 8 } });
  tellToday();
  await vi.waitUntil(async () => (await names()).length === 2);
  expect(await names()).toEqual(['today', 'today notice']);
  // As after an extension was switched off and on again: nobody says so.
  await fakeBrowser.alarms.clearAll();
  tellToday();
  await vi.waitUntil(async () => (await names()).length === 2);
  expect(await names()).toEqual(['today', 'today notice']);
});

it('who chose no hour gets no alarm for it; the figure on the button is counted all the same', async () => {
  tellToday();
  await vi.waitUntil(async () => (await names()).length > 0);
  expect(await names()).toEqual(['today']);
});
