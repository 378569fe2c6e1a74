import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createLinter } from '../../../lib/coach/compile-rules';
import { packsInForce } from '../../../lib/packs';
import { addressNow, askAddress, nextTry } from '../../../lib/team/address-store';
import { fetchPack, MOST_BYTES, readPack } from '../../../lib/team/pack-address';
import { toPolicy } from '../../../lib/team/policy';
import { applyPolicy } from '../../../lib/team/policy-store';
import { makeKeys, sign } from '../../../lib/team/signature';
import { packOf } from '../coach/packs-for-tests';

const pack = { ...packOf('the widget'), name: 'Team', version: 3, author: 'Ann' };
const text = JSON.stringify(pack);

describe('policy', () => {
  test('one wrong key costs only itself', () => {
    const { policy, problems } = toPolicy({
      lock: 'yes',
      book: false,
      hosts: ['mail.google.com', '*', 7, 'gmail=https://mail.example/*', 'nosuch=https://a.example/*'],
      profile: 'business',
      retentionDays: 0,
      packUrl: 'http://packs.example/x.json',
      packKey: 'short',
      colour: 'red',
    });
    expect(policy).toEqual({
      book: false,
      profile: 'business',
      sites: [
        { site: 'gmail', pattern: 'https://mail.google.com/*' },
        { site: 'gmail', pattern: 'https://mail.example/*' },
      ],
    });
    expect(problems.map(({ key, code }) => `${key} ${code}`).sort()).toEqual([
      'colour unknown',
      'hosts not-a-host',
      'hosts not-a-host',
      'hosts not-a-host',
      'lock wrong-type',
      'packKey not-a-key',
      'packUrl not-https',
      'retentionDays wrong-type',
    ]);
  });

  test('an address without a key is not asked', () => {
    const { policy, problems } = toPolicy({ packUrl: 'https://packs.example/x.json' });
    expect(policy).toEqual({});
    expect(problems[0]?.code).toBe('needs-key');
  });
});

describe('lock', () => {
  test('a locked rule is found although it is muted, and says who set it', () => {
    const find = (lock: boolean) =>
      createLinter(packsInForce([{ id: 'p', source: 'policy', lock, pack }]), {
        muted: new Set([`Team:${pack.rules[0]!.id}`]),
      }).check('Gladly. So the widget is here.');
    expect(find(false)).toEqual([]);
    expect(find(true).map(one => one.pack)).toEqual([{ name: 'Team', version: 3, lockedBy: 'Ann' }]);
  });

  test('a policy that only locks holds for the built-in rules, and goes when it goes', async () => {
    fakeBrowser.reset();
    const managed = vi.spyOn(browser.storage.managed, 'get');
    const flagged = async () => {
      const { packs } = await browser.storage.local.get('packs');
      return createLinter(packsInForce((packs as unknown[]) ?? []), {
        muted: new Set(['English:policy-says']),
      })
        .check('Gladly. Company policy says so.')
        .map(one => `${one.rule} ${one.pack.lockedBy}`);
    };
    try {
      managed.mockResolvedValue({ lock: true } as never);
      await applyPolicy();
      expect(await flagged()).toEqual(['English:policy-says ']);
      managed.mockResolvedValue({} as never);
      await applyPolicy();
      expect(await flagged()).not.toContain('English:policy-says ');
      expect((await browser.storage.local.get('packs')).packs).toEqual([]);
    } finally {
      managed.mockRestore();
    }
  });

  test('a file can’t lock itself', () => {
    const [read] = packsInForce([{ ...pack, lockedBy: 'Eve' }]);
    expect(read!.lockedBy).toBeUndefined();
  });
});

describe('signature', () => {
  test('what was signed comes through; another key, text or none does not', async () => {
    const [keys, others] = [await makeKeys(), await makeKeys()];
    const signed = await sign(keys.secretKey, text);
    const read = (file: object, key = keys.publicKey) => readPack(JSON.stringify(file), key);
    expect(await read(signed)).toMatchObject({ ok: { pack: { name: 'Team' } } });
    expect(await read(signed, others.publicKey)).toEqual({ failure: 'wrong-signature' });
    expect(await read({ ...signed, pack: text.replace('Team', 'Tear') })).toEqual({
      failure: 'wrong-signature',
    });
    expect(await read({ ...signed, signature: '!' })).toEqual({ failure: 'wrong-signature' });
    expect(await read(pack)).toEqual({ failure: 'unsigned' });
    expect(await readPack(text, undefined)).toMatchObject({ ok: { pack: { version: 3 } } });
  });
});

describe('address', () => {
  const answer = (response: () => Response | Promise<Response>) =>
    fetchPack('https://packs.example/x.json', undefined, async () => response());

  test('each way to fail has its own name', async () => {
    expect(await fetchPack('http://packs.example/', undefined)).toEqual({ failure: 'not-https' });
    expect(await fetchPack('https://ann:secret@packs.example/', undefined)).toEqual({ failure: 'not-https' });
    expect(await answer(() => new Response(null, { status: 404 }))).toEqual({
      failure: 'status',
      detail: '404',
    });
    expect(await answer(() => new Response(null, { status: 302 }))).toEqual({ failure: 'redirected' });
    expect(await answer(() => new Response('<html>'))).toEqual({ failure: 'not-json' });
    expect(await answer(() => new Response('{}'))).toEqual({ failure: 'not-a-pack' });
    expect(await answer(() => Promise.reject(new TypeError()))).toEqual({ failure: 'no-answer' });
    const deaf: typeof fetch = async (_url, init) =>
      init?.mode === 'no-cors' ? new Response('') : Promise.reject(new TypeError());
    expect(await fetchPack('https://packs.example/', undefined, deaf)).toEqual({ failure: 'needs-ok' });
  });

  test('what is too large is not read to its end', async () => {
    let sent = 0;
    const piece = new Uint8Array(1_000_000);
    const endless = new ReadableStream<Uint8Array>({
      pull: stream => {
        sent += piece.length;
        stream.enqueue(piece);
      },
    });
    expect(await answer(() => new Response(endless))).toMatchObject({ failure: 'too-large' });
    expect(sent).toBeLessThan(MOST_BYTES + 4_000_000);
  });

  test('after failures it is asked ever later, a day at most', () => {
    const at = (failures: number) =>
      nextTry({ address: '', lastTried: 0, lastGood: 0, failures }, 0.5) / 60_000;
    expect([0, 1, 2, 3, 30].map(at)).toEqual([60, 5, 10, 20, 1440]);
  });

  describe('in force', () => {
    beforeEach(() => fakeBrowser.reset());

    test('the last good pack stays when the next one can’t be read, and goes with its address', async () => {
      const stored = async () => ((await browser.storage.local.get('packs')).packs as unknown[]) ?? [];
      const was = globalThis.fetch;
      try {
        await browser.storage.local.set({ packAddress: 'https://packs.example/x.json' });
        globalThis.fetch = async () => new Response(text);
        await askAddress(1000, 0.5);
        expect(await stored()).toMatchObject([{ source: 'address', pack: { name: 'Team' } }]);
        globalThis.fetch = async () => new Response('{');
        await askAddress(2000, 0.5);
        expect(await stored()).toMatchObject([{ source: 'address', pack: { name: 'Team' } }]);
        expect((await addressNow()).state).toMatchObject({
          failure: 'not-json',
          failures: 1,
          lastGood: 1000,
          version: 3,
        });
        await browser.storage.local.remove('packAddress');
        await askAddress(3000, 0.5);
        expect(await stored()).toEqual([]);
      } finally {
        globalThis.fetch = was;
      }
    });
  });
});
