import plist, { type PlistObject } from '@expo/plist';
import { describe, expect, test } from 'vitest';
import { toPolicy } from '../../../lib/team/policy';
import { type PolicyBrowser, policyBytes, policyFile } from '../../../lib/team/policy-files';
import { type LimitForm, limitValues, NO_LIMITS } from '../../../lib/team/policy-limits';

const values = {
  packJson: '{"name":"A \\"b\\" <c>"}',
  lock: true,
  retentionDays: 30,
  hosts: ['mail.example'],
};

describe('policy files', () => {
  test('Linux: each browser’s own nesting', () => {
    const of = (browser: 'chrome' | 'firefox') =>
      JSON.parse(policyFile({ browser, system: 'linux', id: 'ID', values }).text);
    expect(of('chrome')).toEqual({ '3rdparty': { extensions: { ID: values } } });
    expect(of('firefox')).toEqual({ policies: { '3rdparty': { Extensions: { ID: values } } } });
  });

  test('Linux: each browser’s own folder', () => {
    const place = (browser: PolicyBrowser) =>
      policyFile({ browser, system: 'linux', id: 'ID', values }).place;
    expect((['chrome', 'chromium', 'edge', 'firefox'] as const).map(place)).toEqual([
      '/etc/opt/chrome/policies/managed/yesfirst.json',
      '/etc/chromium/policies/managed/yesfirst.json',
      '/etc/opt/edge/policies/managed/yesfirst.json',
      '/etc/firefox/policies/policies.json',
    ]);
  });

  test('what an administrator chose comes out as keys that the policy’s reader takes; what limits nothing is left out', () => {
    expect(limitValues(NO_LIMITS)).toEqual({ values: {} });
    const { values: keys, ...bad } = limitValues({
      hosts: ' mail.example.com\n\nodoo=https://erp.example.com/*, *.crm.example ',
      book: false,
      profile: 'business',
      export: false,
      days: '400',
    });
    expect(bad).toEqual({});
    expect(keys).toEqual({
      hosts: ['mail.example.com', 'odoo=https://erp.example.com/*', '*.crm.example'],
      book: false,
      profile: 'business',
      export: false,
      retentionDays: 400,
    });
    expect(toPolicy(keys).problems).toEqual([]);
  });

  test('what can’t be read is named, and is in no file', () => {
    const of = (change: Partial<LimitForm>) => limitValues({ ...NO_LIMITS, ...change });
    expect(of({ hosts: 'mail.example.com\nwho knows' })).toEqual({
      values: { hosts: ['mail.example.com'] },
      badHost: 'who knows',
    });
    for (const days of ['0', '-1', '1.5', 'a year', '36501', '1e3'])
      expect(of({ days })).toEqual({ values: {}, badDays: true });
  });

  test('Windows: quotes are escaped, lists are numbered, numbers are hexadecimal', () => {
    const { text } = policyFile({
      browser: 'chrome',
      system: 'windows',
      id: 'ID',
      values,
      installFrom: 'https://store.example/update',
    });
    const root = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome';
    // No number that another extension is likely to have.
    expect(text).toContain(
      `${root}\\ExtensionInstallForcelist]\r\n"59455346"="ID;https://store.example/update"`,
    );
    expect(text).toContain(`${root}\\3rdparty\\extensions\\ID\\policy]`);
    expect(text).toContain(String.raw`"packJson"="{\"name\":\"A \\\"b\\\" <c>\"}"`);
    expect(text).toContain('"lock"=dword:00000001\r\n"retentionDays"=dword:0000001e');
    expect(text).toContain(`${root}\\3rdparty\\extensions\\ID\\policy\\hosts]\r\n"1"="mail.example"`);
  });

  test('macOS: markup in values is text', () => {
    const { text } = policyFile({ browser: 'firefox', system: 'mac', id: 'ID', values });
    expect(text).toContain('&lt;c&gt;');
    expect(text).toContain('<key>EnterprisePoliciesEnabled</key>\n');
  });
});

/** All that the form can put into a file, and words that are hard on each format. */
const hard = {
  packJson: JSON.stringify({
    name: '团队 “A” & <b>',
    find: ['\\bINC-\\d+\\b', "can't", 'tab\there', 'line\nbreak', '\u0007', '😀', ']]>', '100%', '[x]'],
  }),
  lock: true,
  hosts: ['mail.example', 'odoo=https://erp.example/*', '例子.example'],
  book: false,
  profile: 'business',
  export: false,
  retentionDays: 36_500,
};
const installFrom = 'https://store.example/update?a=1&b=2';
const BROWSERS = ['chrome', 'edge', 'chromium', 'firefox'] as const;
const order = (browser: PolicyBrowser, system: 'linux' | 'windows' | 'mac') => ({
  browser,
  system,
  id: browser === 'firefox' ? 'yesfirst@yesfirst.example' : 'a'.repeat(32),
  values: hard,
  installFrom,
});
const saved = (browser: PolicyBrowser, system: 'linux' | 'windows' | 'mac') =>
  policyBytes(policyFile(order(browser, system)));

/** A registry file as Windows reads it: UTF-16, a first line, keys in brackets, values below them. */
function readRegistry(bytes: Uint8Array): Map<string, Map<string, string | number>> {
  expect([...bytes.slice(0, 2)]).toEqual([0xff, 0xfe]);
  const [head, blank, ...lines] = new TextDecoder('utf-16le').decode(bytes).split('\r\n');
  expect([head, blank]).toEqual(['Windows Registry Editor Version 5.00', '']);
  const keys = new Map<string, Map<string, string | number>>();
  let values: Map<string, string | number> | undefined;
  for (const line of lines) {
    if (line === '') continue;
    const key = /^\[(HKEY_LOCAL_MACHINE(?:\\[^\\\]]+)+)\]$/u.exec(line)?.[1];
    if (key) {
      expect(keys.has(key)).toBe(false);
      values = new Map();
      keys.set(key, values);
      continue;
    }
    const found = /^"((?:[^"\\]|\\["\\])*)"=(?:"((?:[^"\\]|\\["\\])*)"|dword:([0-9a-f]{8}))$/u.exec(line);
    if (!found || !values) throw new Error(`no line of a registry file: ${line}`);
    const plain = (text: string) => text.replace(/\\(["\\])/g, '$1');
    values.set(plain(found[1]!), found[3] === undefined ? plain(found[2]!) : Number.parseInt(found[3], 16));
  }
  return keys;
}

/** Keys and values below a path, as the browsers make objects of them: numbered values are a list. */
function treeBelow(keys: ReturnType<typeof readRegistry>, path: string): unknown {
  const own = [...(keys.get(path) ?? [])];
  if (own.length > 0 && own.every(([name]) => /^\d+$/.test(name))) return own.map(([, value]) => value);
  const below = [...keys.keys()]
    .filter(key => key.startsWith(`${path}\\`))
    .map(key => key.slice(path.length + 1).split('\\')[0]!);
  return Object.fromEntries([
    ...own,
    ...new Map(below.map(name => [name, treeBelow(keys, `${path}\\${name}`)])),
  ]);
}

describe('each file, read back as its reader does', () => {
  test.each(BROWSERS)('Linux, JSON: %s', browser => {
    const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(saved(browser, 'linux')));
    const { id } = order(browser, 'linux');
    if (browser === 'firefox')
      expect(json).toEqual({
        policies: {
          ExtensionSettings: { [id]: { installation_mode: 'force_installed', install_url: installFrom } },
          '3rdparty': { Extensions: { [id]: hard } },
        },
      });
    else
      expect(json).toEqual({
        ExtensionInstallForcelist: [`${id};${installFrom}`],
        '3rdparty': { extensions: { [id]: hard } },
      });
  });

  test.each(BROWSERS)('Windows, registry: %s', browser => {
    const { place } = policyFile(order(browser, 'windows'));
    const tree = treeBelow(readRegistry(saved(browser, 'windows')), place) as Record<string, never>;
    const { id } = order(browser, 'windows');
    const registry = { ...hard, lock: 1, book: 0, export: 0 };
    if (browser === 'firefox')
      expect(tree).toEqual({
        ExtensionSettings: { [id]: { installation_mode: 'force_installed', install_url: installFrom } },
        '3rdparty': { Extensions: { [id]: registry } },
      });
    else
      expect(tree).toEqual({
        ExtensionInstallForcelist: [`${id};${installFrom}`],
        '3rdparty': { extensions: { [id]: { policy: registry } } },
      });
    // Firefox hands over what stands there, without a schema: yes and no are numbers.
    const { policy, problems } = toPolicy(registry);
    expect(problems.filter(one => one.code !== 'not-a-host')).toEqual([]);
    expect(policy).toMatchObject({ lock: true, book: false, export: false, packJson: hard.packJson });
  });

  test.each(BROWSERS)('macOS, profile: %s', browser => {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(saved(browser, 'mac'));
    const whole = plist.parse(text) as PlistObject;
    const payloads = whole.PayloadContent as PlistObject[];
    for (const one of [whole, ...payloads])
      expect(one).toMatchObject({
        PayloadType: expect.stringMatching(/^[\w.@-]+$/),
        PayloadVersion: 1,
        PayloadIdentifier: expect.stringMatching(/^example\.yesfirst\./),
        PayloadUUID: expect.stringMatching(
          /^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/,
        ),
      });
    expect(whole).toMatchObject({ PayloadType: 'Configuration', PayloadScope: 'System' });
    const { place } = policyFile(order(browser, 'mac'));
    const { id } = order(browser, 'mac');
    const of = (type: string) => payloads.find(one => one.PayloadType === type);
    if (browser === 'firefox') {
      expect(of(place)).toMatchObject({
        EnterprisePoliciesEnabled: true,
        ExtensionSettings: { [id]: { installation_mode: 'force_installed', install_url: installFrom } },
        '3rdparty': { Extensions: { [id]: hard } },
      });
      return;
    }
    expect(of(`${place}.extensions.${id}`)).toMatchObject(hard);
    expect(of(place)).toMatchObject({ ExtensionInstallForcelist: [`${id};${installFrom}`] });
  });

  test('profiles of two browsers stand beside each other', () => {
    const ids = BROWSERS.flatMap(browser => {
      const whole = plist.parse(policyFile(order(browser, 'mac')).text) as PlistObject;
      return [whole, ...(whole.PayloadContent as PlistObject[])].map(one => one.PayloadUUID);
    });
    expect(new Set(ids).size).toBe(ids.length);
  });
});
