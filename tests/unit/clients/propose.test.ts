import { describe, expect, it } from 'vitest';
import { proposeCompany, proposeName } from '../../../lib/clients/propose';

describe('proposals for an unknown person', () => {
  it.each([
    [{ name: 'Nadia Kern', address: 'nk@x.example' }, 'Nadia Kern'],
    [{ name: 'nadia.kern@x.example', address: 'nadia.kern@x.example' }, 'Nadia Kern'],
    [{ address: 'jean-luc.picard+work@x.example' }, 'Jean Luc Picard'],
    [{ address: 'info@x.example' }, undefined],
    [{ address: 'r2.d2@x.example' }, undefined],
    [{ name: '周慧敏', address: 'zhou@x.example' }, '周慧敏'],
  ])('name of %o', (person, name) => {
    expect(proposeName(person)).toBe(name);
  });

  it.each([
    ['brightloom.example', 'Brightloom'],
    ['mail.brightloom.co.uk', 'Brightloom'],
    ['harlow-pine.com.cn', 'Harlow Pine'],
    ['xn--80ak6aa92e.example', undefined],
    ['localhost', undefined],
  ])('company of %s', (domain, company) => {
    expect(proposeCompany(domain)).toBe(company);
  });
});
