import { describe, expect, test } from 'vitest';
import { toPolicy } from '../../../lib/team/policy';
import { type PolicyBrowser, policyFile } from '../../../lib/team/policy-files';
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
    expect(text).toContain(`${root}\\ExtensionInstallForcelist]\r\n"1"="ID;https://store.example/update"`);
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
