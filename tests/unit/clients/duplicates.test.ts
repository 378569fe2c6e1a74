import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedKeys } from '../../../lib/clients/address';
import { apart, namesAlike } from '../../../lib/clients/alike';
import { findDuplicates, type Lookalike } from '../../../lib/clients/duplicates';
import { foldCompany, foldName } from '../../../lib/clients/fold-name';
import { phoneKeys } from '../../../lib/clients/phone';

let count = 0;
const person = (
  name: string,
  {
    addresses = [],
    phones = [],
    ...rest
  }: Partial<Lookalike> & { addresses?: string[]; phones?: string[] } = {},
): Lookalike => ({
  id: `c${String(++count).padStart(6, '0')}`,
  name,
  keys: [...addresses.flatMap(storedKeys), ...phones.flatMap(phoneKeys)],
  ...rest,
});

const because = (a: Lookalike, b: Lookalike) => findDuplicates([a, b])[0]?.because;

describe('two clients look like one by', () => {
  it.each<[string, Lookalike, Lookalike, string[]]>([
    [
      'one address',
      person('Ann Lee', { addresses: ['ann@x.example'] }),
      person('A. Lee', { addresses: ['ann@x.example'] }),
      ['address', 'near', 'company'],
    ],
    [
      'one address with a tag',
      person('Ann Lee', { addresses: ['ann+shop@x.example'] }),
      person('Zed', { addresses: ['ann@x.example'] }),
      ['address', 'company'],
    ],
    [
      'one Gmail with dots',
      person('Ann Lee', { addresses: ['a.nn@gmail.com'] }),
      person('Zed', { addresses: ['ann@gmail.com'] }),
      ['address'],
    ],
    [
      'a phone and a shortened name',
      person('Margaret Okafor', { phones: ['+16175550148'], addresses: ['m@a.example'] }),
      person('M. Okafor', { phones: ['+16175550148'], addresses: ['m@b.example'] }),
      ['phone', 'near'],
    ],
    [
      'the name in another order, and the firm written otherwise',
      person('Okafor, Margaret', { company: 'Harlow & Pine' }),
      person('Margaret Okafor', { company: 'Harlow and Pine Ltd.' }),
      ['name', 'company'],
    ],
    [
      'accents that somebody did not type',
      person('José Muñoz', { company: 'Sol' }),
      person('Jose Munoz', { company: 'Sol' }),
      ['name', 'company'],
    ],
    [
      'how a Chinese name sounds',
      person('周慧敏', { say: 'Zhōu Huìmǐn', company: '云杉家居' }),
      person('Zhou Huimin'),
      ['name'],
    ],
    [
      'a slip in the name at one firm',
      person('Margret Okafor', { addresses: ['margret@harlow.example'] }),
      person('Margaret Okafor', { addresses: ['mo@harlow.example'] }),
      ['near', 'company'],
    ],
    [
      'a nickname at one firm',
      person('Margaret Okafor', { nickname: 'Maggie', company: 'Harlow' }),
      person('Maggie Okafor', { company: 'Harlow' }),
      ['name', 'company'],
    ],
    [
      'one sign of a Chinese name, at one firm',
      person('周慧敏', { company: '云杉家居' }),
      person('周惠敏', { company: '云杉家居有限公司' }),
      ['near', 'company'],
    ],
  ])('%s', (_what, a, b, expected) => expect(because(a, b) ?? []).toEqual(expected));

  it('a name alone is weak, and comes last', () => {
    const [a, b] = [person('Ann Lee', { company: 'X' }), person('Ann Lee', { company: 'Y' })];
    const [c, d] = [
      person('Bo Ek', { addresses: ['bo@x.example'] }),
      person('B', { addresses: ['bo@x.example'] }),
    ];
    const pairs = findDuplicates([a, b, c, d]);
    expect(pairs.map(({ ids, weak }) => [ids, weak])).toEqual([
      [[c.id, d.id], false],
      [[a.id, b.id], true],
    ]);
  });
});

describe('two clients are two people', () => {
  it.each<[string, Lookalike, Lookalike]>([
    [
      'colleagues at one switchboard with addresses of their own',
      person('Ann Lee', { phones: ['+16175550148'], addresses: ['ann@x.example'] }),
      person('Bo Ek', { phones: ['+16175550148'], addresses: ['bo@x.example'] }),
    ],
    ['one first name', person('Margaret', { company: 'X' }), person('Margaret', { company: 'Y' })],
    ['one surname at a firm', person('John Smith', { company: 'X' }), person('Jane Smith', { company: 'X' })],
    [
      'a short name with one other letter',
      person('Li Na', { company: 'X' }),
      person('Li Ma', { company: 'X' }),
    ],
  ])('%s', (_what, a, b) => expect(findDuplicates([a, b])).toEqual([]));
});

describe('a large book', () => {
  it('is compared in work and memory that grow with it, whatever all have in common', () => {
    const size = 4_000;
    const all = Array.from({ length: size }, (_, i) =>
      person(i % 2 ? 'Ann Lee' : `Ann Lee ${String.fromCodePoint(0x4e00 + (i % 9000))}`, {
        company: 'One firm',
        phones: ['+16175550148'],
        addresses: [`info@x${i % 3}.example`],
      }),
    );
    expect(findDuplicates(all).length).toBeLessThan(size * 60);
  });

  it('gives each pair once, of two people, whatever they are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 });
    const people = fc.array(
      fc.record({
        name: text,
        nickname: text,
        say: text,
        company: text,
        phones: fc.subarray(['+16175550148', '+442079460142']),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(people, list => {
        const pairs = findDuplicates(list.map(({ name, ...rest }) => person(name, rest)));
        expect(pairs.every(({ ids: [a, b] }) => a < b)).toBe(true);
        expect(new Set(pairs.map(({ ids }) => ids.join())).size).toBe(pairs.length);
        expect(pairs.every(pair => pair.because.length > 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('words', () => {
  it.each<[string, string, number]>([
    ['margaret', 'margret', 1],
    ['jon', 'john', 1],
    ['brian', 'brain', 1],
    ['anna', 'otto', 3],
    ['', 'ab', 2],
  ])('%s and %s are %i apart', (a, b, far) => {
    expect(apart(a, b, 2)).toBe(far);
    expect(apart(b, a, 2)).toBe(far);
  });

  it('one word alone must stand in the other name', () => {
    expect(namesAlike(['margaret'], ['margaret', 'okafor'])).toBe(true);
    expect(namesAlike(['margret'], ['margaret', 'okafor'])).toBe(false);
    expect(namesAlike(['m'], ['margaret', 'okafor'])).toBe(false);
    expect(namesAlike([], [])).toBe(false);
  });

  it('firms without their legal form', () => {
    expect(foldCompany('Harlow & Pine')).toBe(foldCompany('HARLOW AND PINE, Ltd'));
    expect(foldCompany('云杉家居有限公司')).toBe('云杉家居');
    expect(foldCompany('The Company')).toBe('the company');
    expect(foldName('Zhōu, Huì-mǐn')).toBe('zhou hui min');
  });
});
