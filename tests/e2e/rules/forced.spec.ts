import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { browserPath, ROOT } from '../../tools/setup.mjs';
import { CHROMIUM_ARGS } from '../lib/chromium-args';
import { policiesUnavailable, policyFolder } from '../lib/policy-folder';

const BUILT = join(ROOT, '.output', 'chrome-mv3');

/** The built extension, packed and signed by a key of its own, as an organisation does that hosts it itself. */
function packed(folder: string): { id: string; crx: Buffer } {
  const copy = join(folder, 'yesfirst');
  cpSync(BUILT, copy, { recursive: true });
  const manifest = join(copy, 'manifest.json');
  const { key: _key, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify(rest));
  const options = ['--headless', '--no-sandbox', `--user-data-dir=${join(folder, 'packing')}`];
  execFileSync(browserPath('chromium')!, [...options, `--pack-extension=${copy}`], { stdio: 'pipe' });
  const key = createPublicKey(readFileSync(`${copy}.pem`)).export({ type: 'spki', format: 'der' });
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 32);
  const id = [...digits].map(digit => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
  return { id, crx: readFileSync(`${copy}.crx`) };
}

/** The part of the browser's API that runs in its page. */
interface Area {
  get(key: string): Promise<{ settings?: object }>;
  set(values: object): Promise<void>;
}

const why = policiesUnavailable();
// Not declared where it can't run: what was not tried is not counted as passed.
if (why !== undefined) console.log(`The test of a forced installation is left out: ${why}.`);
else
  test('M3 the policy file of the roll-out page installs a self-hosted, signed Yesfirst by force, with its lock and nobody asked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yesfirst-forced-'));
    const policies = policyFolder();
    const { id, crx } = packed(folder);
    const server = createServer((request, response) => {
      const { port } = server.address() as AddressInfo;
      if (request.url?.startsWith('/updates.xml'))
        response.end(
          `<?xml version='1.0' encoding='UTF-8'?><gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'><app appid='${id}'><updatecheck codebase='http://127.0.0.1:${port}/yesfirst.crx' version='0.1.0'/></app></gupdate>`,
        );
      else response.writeHead(200, { 'content-type': 'application/x-chrome-extension' }).end(crx);
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    policies.allowTools();
    policies.set(id, { lock: true }, `http://127.0.0.1:${port}/updates.xml`);
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: policies.program,
      // Without it no extension is fetched; nothing but this machine is asked for anything.
      args: [
        ...CHROMIUM_ARGS.filter(one => one !== '--disable-background-networking'),
        '--proxy-server=127.0.0.1:9',
      ],
      ignoreDefaultArgs: ['--disable-background-networking', '--disable-extensions'],
    });
    try {
      const page = await context.newPage();
      const about = async () => {
        await page.goto('chrome://extensions-internals');
        const all = JSON.parse(await page.evaluate(() => document.body.innerText)) as {
          id: string;
          location: string;
          permissions: { active: { explicit_hosts: string[] } };
        }[];
        const found = all.find(one => one.id === id);
        return found && [found.location, ...found.permissions.active.explicit_hosts];
      };
      await expect
        .poll(about, { timeout: 30_000 })
        .toEqual(['EXTERNAL_POLICY_DOWNLOAD', 'https://mail.google.com/*']);
      const own = await context.newPage();
      await own.goto(`chrome-extension://${id}/dashboard.html#/rules/built-in-1`);
      await own.getByRole('heading', { level: 1 }).waitFor();
      await own.evaluate(async () => {
        const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome;
        // As the extension changes them: its worker may be putting the policy in force.
        await navigator.locks.request('yesfirst settings', async () => {
          const { settings } = await storage.local.get('settings');
          await storage.local.set({ settings: { ...settings, welcomed: true } });
        });
      });
      // The first run's own page was shown, and is not again.
      await own.reload();
      await expect(own.locator('.lock-note')).toContainText('Locked by your organisation’s policy.', {
        timeout: 30_000,
      });
    } finally {
      await context.close();
      server.close();
      policies.remove();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
