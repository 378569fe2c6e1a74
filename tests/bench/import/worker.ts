import Dexie from 'dexie';
import { openBook } from '../../../lib/db/book';
import { everyClient } from '../../../lib/db/clients';
import { ImportRun } from '../../../lib/exchange/import-run';
import { answerCalls, type Steering } from '../../../lib/exchange/worker-calls';
import mbox from '../../../lib/importers/formats/mbox';

const CONTEXT = { author: 'bench', keepSubjects: true, region: 'US', zone: 'Europe/Berlin' };
const CHOICE = { mappings: {}, decisions: [], strangers: [] };
const utf8 = new TextEncoder();

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

function mail(n: number): string {
  const who = n % 400;
  return `From x Mon Oct 19 09:00:00 2026\nReturn-Path: <p${who}@harlow.example>\nReceived: from mx.example (mx.example [10.0.0.1]) by in.example\n for <me@firm.example>; Mon, 19 Oct 2026 11:00:00 +0200\nDKIM-Signature: v=1; a=rsa-sha256; b=${'x'.repeat(300)}\nFrom: "Lee, Ann" <p${who}@harlow.example>\nTo: Me <me@firm.example>\nDate: Mon, 19 Oct 2026 11:00:00 +0200\nMessage-ID: <${n}@harlow.example>\nSubject: =?UTF-8?B?UHJpY2Ug5oql5Lu3?= ${n}\nContent-Type: text/plain\n\n${'A line of a body, about as long as lines of mails are, and there are many.\n'.repeat(160)}\n`;
}

/** An mbox of that size, made as it is read. The same some hundred mails come again: ids do not matter here. */
function* mailbox(bytes: number): Generator<Uint8Array> {
  const piece = utf8.encode(Array.from({ length: 40 }, (_, n) => mail(n)).join(''));
  for (let at = 0; at < bytes; at += piece.length) yield piece;
}

const heap = () =>
  (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? Number.NaN;

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
  /** Headers of an mbox of that size. Answers ms, and how far the heap went up, in MB. */
  mails: async (bytes: number) => {
    let mails = 0;
    let most = 0;
    const before = heap();
    const start = performance.now();
    for await (const batch of mbox.read(mailbox(bytes), { now: Date.now(), zone: 'UTC' })) {
      mails += batch.interactions.length;
      most = Math.max(most, heap());
    }
    return { ms: performance.now() - start, mails, heap: (most - before) / 1e6 };
  },
});
