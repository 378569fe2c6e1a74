import { beforeAll, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { infinitiveOf } from '../../../lib/language/host';

/** The browser's one offscreen document: it is there as soon as it is asked for, and hears once it has loaded. */
const page = vi.hoisted(() => ({ made: 0, stands: false, hears: false, loaded: () => {} }));

vi.mock('../../../lib/messages', () => ({
  onMessage: () => () => {},
  sendMessage: async (_: string, { clause }: { clause: string }) => {
    if (!page.hears) throw new Error('Receiving end does not exist.');
    return clause.toUpperCase();
  },
}));

beforeAll(() => {
  // In a test run it is the word "false", which counts as true.
  vi.stubEnv('FIREFOX', '');
  Object.assign(browser, {
    offscreen: {
      Reason: { WORKERS: 'WORKERS' },
      hasDocument: async () => page.stands,
      createDocument: () => {
        page.made += 1;
        page.stands = true;
        return new Promise<void>(resolve => {
          page.loaded = () => {
            page.hears = true;
            resolve();
          };
        });
      },
    },
  });
});

describe('infinitiveOf', () => {
  it('waits for the document, also where it is there and still loads, and makes one only', async () => {
    const first = infinitiveOf('send it');
    await vi.waitFor(() => expect(page.stands).toBe(true));
    const second = infinitiveOf('sign it').catch(String);
    await new Promise(resolve => setImmediate(resolve));
    page.loaded();
    expect(await Promise.all([first, second])).toEqual(['SEND IT', 'SIGN IT']);
    expect(await infinitiveOf('keep it')).toBe('KEEP IT');
    expect(page.made).toBe(1);
  });

  it('takes no clause that is longer than a few sentences', async () => {
    expect(await infinitiveOf('x'.repeat(601))).toBeUndefined();
  });
});
