import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureModules, isMain, ROOT, report, runsOnModernNode, SetupError } from './setup.mjs';

const BROWSERS = ['chrome', 'firefox'];
/** `<scheme>://<host>/<path>` as browsers read match patterns. */
const PATTERN = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*:]+(?::\d+)?)\/.*$/;

/** Checks `site=pattern,…` and gives it without spaces. Throws a sentence that names the wrong part. */
export function checkHosts(text) {
  const entries = text
    .split(',')
    .map(entry => entry.trim())
    .filter(Boolean);
  if (entries.length === 0)
    throw new SetupError('--hosts needs site=pattern, like gmail=https://mail.example/*');
  for (const entry of entries) {
    const [, site, pattern] = /^([^=]*)=(.*)$/.exec(entry) ?? [];
    if (!site)
      throw new SetupError(`--hosts: "${entry}" is not site=pattern, like gmail=https://mail.example/*`);
    if (!/^[a-z][a-z0-9-]*$/.test(site))
      throw new SetupError(`--hosts: "${site}" is not the name of a file in lib/sites, like gmail`);
    if (!PATTERN.test(pattern))
      throw new SetupError(`--hosts: "${pattern}" is not a match pattern, like https://mail.example/*`);
  }
  return entries.join(',');
}

/**
 * A host alone stands for all its pages, read by its own adapter where it has one: `mail.example` is
 * `generic=https://mail.example/*`. @returns {Promise<string>} `site=pattern,…`
 */
export async function withSites(text) {
  const entries = text
    .split(',')
    .map(entry => entry.trim())
    .filter(Boolean);
  if (entries.every(entry => entry.includes('='))) return text;
  // Only now: what it is built with may have been installed a moment ago.
  const { fromLib } = await import('./lib-bundle.mjs');
  const { siteForHost } = await fromLib(["export { siteForHost } from './sites/index';"]);
  return entries
    .map(entry => {
      if (entry.includes('=')) return entry;
      if (!/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i.test(entry))
        throw new SetupError(
          `--hosts: "${entry}" is neither a host, like mail.example, nor site=pattern, like gmail=https://mail.example/*`,
        );
      const site = siteForHost(entry.replace(/^\*\./, ''))?.id ?? 'generic';
      return `${site}=https://${entry}/*`;
    })
    .join(',');
}

/** Checks the origins of phone systems, `https://phone.example/*,…`. Throws a sentence that names the wrong one. */
export function checkPhones(text) {
  const patterns = text
    .split(',')
    .map(pattern => pattern.trim())
    .filter(Boolean);
  // The browser takes whole origins alone, and one that anybody can have is no phone system's.
  for (const pattern of patterns.length > 0 ? patterns : [''])
    if (!/^https:\/\/(?:\*\.)?[^/*:]+\/\*$/.test(pattern))
      throw new SetupError(`--phones: "${pattern}" is not an origin with /*, like https://phone.example/*`);
  return patterns.join(',');
}

/**
 * Builds the extension.
 * @param {{browsers?: string[], out?: string, hosts?: string, phones?: string}} options `out`: the folder that gets
 *   `chrome-mv3` and `firefox-mv3`; `hosts`: more addresses in the manifest, as `site=pattern` or a host alone, separated by commas; `phones`:
 *   origins whose pages may open the page of calls
 * @returns {Promise<Record<string, string>>} folder by browser
 */
export async function buildExtension(options = {}) {
  const { browsers = BROWSERS, out = join(ROOT, '.output'), hosts, phones } = options;
  if (phones === undefined) delete process.env.YESFIRST_PHONES;
  else process.env.YESFIRST_PHONES = checkPhones(phones);
  if (hosts === undefined) delete process.env.YESFIRST_HOSTS;
  else process.env.YESFIRST_HOSTS = checkHosts(await withSites(hosts));
  const { build } = await import('wxt');
  const folders = {};
  for (const browser of browsers) {
    await build({ root: ROOT, browser, manifestVersion: 3, outDir: out });
    folders[browser] = join(out, `${browser}-mv3`);
  }
  return folders;
}

async function main() {
  const { values } = parseArgs({
    options: {
      hosts: { type: 'string' },
      phones: { type: 'string' },
      browser: { type: 'string', multiple: true },
      out: { type: 'string' },
    },
  });
  const wrong = values.browser?.find(name => !BROWSERS.includes(name));
  if (wrong !== undefined) throw new SetupError(`--browser: "${wrong}" is neither chrome nor firefox.`);
  if (values.phones !== undefined) checkPhones(values.phones);
  await ensureModules();
  if (!(await runsOnModernNode(import.meta.url))) return;
  const folders = await buildExtension({
    ...(values.browser ? { browsers: values.browser } : {}),
    ...(values.out ? { out: resolve(values.out) } : {}),
    ...(values.hosts === undefined ? {} : { hosts: values.hosts }),
    ...(values.phones === undefined ? {} : { phones: values.phones }),
  });
  for (const [browser, folder] of Object.entries(folders)) console.log(`${browser}: ${folder}`);
}

if (isMain(import.meta.url)) await main().catch(report);
