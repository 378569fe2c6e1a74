import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importerFor, importers } from '../../../lib/importers';
import { inChunks, readAll } from './reading';

it.each([
  ['a.vcf', 'BEGIN:VCARD\r\nVERSION:3.0', 'vcard'],
  ['a.txt', 'BEGIN:VCARD', 'vcard'],
  ['a.ics', 'BEGIN:VCALENDAR', 'ics'],
  ['Inbox', 'From a@b.example Mon Oct 19 09:00:00 2026\n', 'mbox'],
  ['a.CSV', 'Who,What\n', 'csv'],
  ['contacts', 'First Name,Last Name,E-mail 1 - Value\n', 'csv'],
  ['a.pdf', '%PDF-1.7', undefined],
])('%s is read by its own importer', (name, head, id) => expect(importerFor(name, head)?.id).toBe(id));

describe.each(importers.map(one => [one.id, one] as const))('%s', (id, importer) => {
  const options = { mapping: { a: 'name' } };

  it('says by id what it is', () => expect(['csv', 'ics', 'mbox', 'vcard']).toContain(id));

  it('an empty file is no trouble', async () =>
    expect(await readAll(importer, '', options)).toEqual({
      clients: [],
      interactions: [],
      unread: [],
      bytes: 0,
    }));

  it('any bytes are read to their end', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.integer({ min: 1, max: 100 }),
        async (bytes, size) => {
          expect((await readAll(importer, inChunks(bytes, size), options)).bytes).toBe(bytes.length);
        },
      ),
      { numRuns: 200 },
    ));

  it('an archive under a false name gives nobody, and ends', async () => {
    const zip = new Uint8Array(500_000).map((_, index) =>
      index < 4 ? [0x50, 0x4b, 3, 4][index]! : (index * 2654435761) >>> 24,
    );
    const { interactions } = await readAll(importer, inChunks(zip, 65_536), options);
    expect(interactions).toEqual([]);
  });

  it('stops where the signal says so, in the middle too', async () => {
    const stop = new AbortController();
    function* chunks() {
      yield new TextEncoder().encode('a,b\nc,d\n'.repeat(20));
      stop.abort(new Error('stop'));
      yield new TextEncoder().encode('e,f\n');
    }
    await expect(readAll(importer, chunks(), { ...options, signal: stop.signal })).rejects.toThrow('stop');
  });
});
