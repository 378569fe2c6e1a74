import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkHosts, withSites } from '../../tools/build.mjs';

const read = async (text: string) => checkHosts(await withSites(text));

describe('an administrator’s build', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  test('takes hosts, with the site that is meant for them, beside named ones', async () => {
    expect(await read('a.example, *.b.example,outlook.office.com,gmail=http://127.0.0.1/*')).toBe(
      'generic=https://a.example/*,generic=https://*.b.example/*,outlook=https://outlook.office.com/*,gmail=http://127.0.0.1/*',
    );
  });

  test.each(['a example', '*', 'https://a.example/*', ','])('names what is wrong in "%s"', async wrong => {
    await expect(read(wrong)).rejects.toThrow('--hosts');
  });

  test('declares them in the manifest of both browsers', async () => {
    vi.stubEnv('YESFIRST_HOSTS', await read('a.example,b.example'));
    const { default: config } = await import('../../../wxt.config');
    for (const browser of ['chrome', 'firefox'])
      expect((config.manifest as (env: { browser: string }) => object)({ browser })).toMatchObject({
        host_permissions: ['https://mail.google.com/*', 'https://a.example/*', 'https://b.example/*'],
      });
  });
});
