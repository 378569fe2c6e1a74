import { describe, expect, it } from 'vitest';
import { linkedPeople } from '../../../../lib/sites/generic/linked-data';

const read = (...data: unknown[]) => linkedPeople(data.map(one => JSON.stringify(one)));

describe('people in JSON-LD', () => {
  it('reads a person and a firm, at the top, in a graph, or as what a page is about', () => {
    const person = { '@type': 'Person', name: ' Margaret  Okafor ', email: 'mailto:M.Okafor@one.example' };
    const seen = { name: 'Margaret Okafor', address: 'm.okafor@one.example' };
    expect(read(person)).toEqual([seen]);
    expect(read([person])).toEqual([seen]);
    expect(read({ '@graph': [person, { '@type': 'WebPage', name: 'Home' }] })).toEqual([seen]);
    expect(read({ '@type': 'ProfilePage', mainEntity: person })).toEqual([seen]);
    expect(read({ '@type': ['Thing', 'https://schema.org/Organization'], name: 'Harlow & Pine' })).toEqual([
      { name: 'Harlow & Pine' },
    ]);
  });

  it('leaves out who made the page', () => {
    const author = { '@type': 'Person', name: 'Ann Wu', email: 'ann@one.example' };
    expect(read({ '@type': 'Article', author, publisher: author, name: 'News' })).toEqual([]);
  });

  it('checks what it reads: several addresses are none, and so is what is no address', () => {
    expect(read({ '@type': 'Person', name: 'Ann', email: ['a@one.example', 'b@one.example'] })).toEqual([
      { name: 'Ann' },
    ]);
    for (const email of ['<img onerror=x>', 'a@b', 7, null, { '@id': 'a@one.example' }])
      expect(read({ '@type': 'Person', name: 'Ann', email })).toEqual([{ name: 'Ann' }]);
    for (const name of ['', '<b>Ann</b>', 'ann@one.example', 'A'.repeat(101), 7, undefined])
      expect(read({ '@type': 'Person', name, email: 'a@one.example' })).toEqual([]);
  });

  it('is not led astray by what is no JSON, too much, too deep, or no data', () => {
    expect(linkedPeople(['{', '', 'null', '7', '"Person"', `["${'x'.repeat(100_000)}"]`])).toEqual([]);
    let deep: unknown = { '@type': 'Person', name: 'Ann' };
    for (let i = 0; i < 20; i += 1) deep = { about: deep };
    expect(read(deep)).toEqual([]);
    expect(linkedPeople(['{"__proto__":{"@type":"Person","name":"Ann"}}'])).toEqual([]);
  });
});
