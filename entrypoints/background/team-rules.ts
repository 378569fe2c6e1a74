import { browser } from 'wxt/browser';
import type { Book } from '../../lib/db/book';
import { removeOlder } from '../../lib/db/retention';
import { readSettings } from '../../lib/settings';
import { askAddress, watchAddress } from '../../lib/team/address-store';
import { applyPolicy } from '../../lib/team/policy-store';

const ADDRESS = 'pack address';
const RETENTION = 'retention';
const DAY = 86_400_000;

/**
 * Keeps what a manager and an administrator set in force: the policy at each start of the browser and, in
 * Chromium, as soon as it changes; the pack's address by an alarm; old contacts are deleted once a day.
 */
export function followTeam(db: Book): void {
  const never = new AbortController().signal;
  // One after the other: what was set last stands.
  let queue: Promise<unknown> = Promise.resolve();
  const next = (task: () => Promise<unknown>) => {
    queue = queue.then(task, task).catch(() => undefined);
  };
  const ask = async () => {
    const when = await askAddress(Date.now(), Math.random());
    if (when === undefined) await browser.alarms.clear(ADDRESS);
    else await browser.alarms.create(ADDRESS, { when: Math.max(when, Date.now() + 60_000) });
  };
  const start = () =>
    next(async () => {
      await applyPolicy();
      await ask();
      await sweep(db);
      await browser.alarms.create(RETENTION, { delayInMinutes: 60, periodInMinutes: 24 * 60 });
    });
  browser.runtime.onInstalled.addListener(start);
  browser.runtime.onStartup.addListener(start);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') start();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ADDRESS) next(ask);
    if (name === RETENTION) next(() => sweep(db));
  });
  // The person changed the address, or granted it.
  watchAddress(what => {
    if (what === 'own') next(ask);
  }, never);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) next(ask);
  });
}

async function sweep(db: Book): Promise<void> {
  const { retentionDays } = (await readSettings()).policy;
  if (retentionDays !== undefined) await removeOlder(db, Date.now() - retentionDays * DAY, Date.now());
}
