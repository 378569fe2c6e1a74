import Dexie from 'dexie';
import { openBook } from '../../../lib/db/book';
import { everyClient } from '../../../lib/db/clients';
import { ImportRun } from '../../../lib/exchange/import-run';
import { answerCalls, type Steering } from '../../../lib/exchange/worker-calls';

const CONTEXT = { author: 'bench', keepSubjects: true, region: 'US', zone: 'Europe/Berlin' };
const CHOICE = { mappings: {}, decisions: [], strangers: [] };

function card(n: number): string {
  const firm = n % 20_000;
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:urn:uuid:${n}`,
    `N:Okafor${n};Margaret;;;`,
    `FN:Margaret Okafor${n}`,
    `ORG:Company ${firm}`,
    'TITLE:Head of Purchasing',
    `EMAIL;TYPE=work:margaret.${n}@company${firm}.example`,
    `TEL;TYPE=cell:+1617${String(2_000_000 + n).padStart(7, '0')}`,
    `BDAY:1980-03-${String(1 + (n % 28)).padStart(2, '0')}`,
    'NOTE:Met in Boston\\, likes rowing',
    'END:VCARD',
    '',
  ].join('\r\n');
}

let run: ImportRun | undefined;

answerCalls(self as never, {
  /** All of an import of cards: read, compared with the book, written. Answers ms of each. */
  cards: async (count: number, { onProgress }: Steering) => {
    const parts: string[] = [];
    for (let n = 0; n < count; n++) parts.push(card(n));
    const file = new File(parts, 'all.vcf');
    run = new ImportRun(openBook({ name: 'bench-import' }), [file], CONTEXT);
    const start = performance.now();
    await run.look();
    const { added } = await run.check(CHOICE);
    const checked = performance.now();
    const row = await run.bringIn(CHOICE, { onProgress });
    const done = performance.now();
    if (added !== count || row?.added !== count) throw new Error(`${added} planned, ${row?.added} written`);
    return { check: checked - start, write: done - checked, all: done - start };
  },
  /** The very clients that were imported, by a bare bulkPut. @param indexes beyond the key */
  bare: async (indexes: string) => {
    const clients = [];
    for await (const some of everyClient(openBook({ name: 'bench-import' }))) clients.push(...some);
    const db = new Dexie(`bench-bare-${indexes.length}`);
    db.version(1).stores({ rows: `id${indexes}` });
    await db.open();
    const start = performance.now();
    await db.table('rows').bulkPut(clients);
    const ms = performance.now() - start;
    await db.delete();
    return ms;
  },
});
