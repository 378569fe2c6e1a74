import { describe, expect, test } from 'vitest';
import { policyFile } from '../../../lib/team/policy-files';

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
