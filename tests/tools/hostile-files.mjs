import { random } from './random.mjs';

// Files as nobody should write them, for the importers' fuzzer.

const utf8 = new TextEncoder();

/** What is well formed, to be broken. */
const WHOLE = {
  vcard: [
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Okafor;Margaret;;;\r\nFN:Margaret Okafor\r\nitem1.EMAIL;TYPE=work,pref:m@harlow.example\r\nitem1.X-ABLABEL:_$!<Work>!$_\r\nTEL;TYPE=cell:+1 617 555 0148\r\nBDAY:--0229\r\nNOTE:One\\, two\r\n  three\r\nPHOTO;ENCODING=b:/9j/4AAQ\r\n SkZJRg==\r\nREV:20260101T000000Z\r\nEND:VCARD\r\n',
    'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=91=A8;=E6=85=A7=\r\n=E6=95=8F\r\nTEL;CELL:138 0013 8000\r\nPHOTO;ENCODING=BASE64;JPEG:\r\n/9j/4AAQ\r\nSkZJRg==\r\n\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:A\r\nEND:VCARD\r\nEND:VCARD\r\n',
  ],
  csv: [
    'First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value,Birthday,Notes\r\nAnn,Lee,* Work,ann@x.example ::: b@x.example,+1 617 555 0148,1980-02-29,"a ""b""\nc"\r\n',
    'Record ID;First Name;Last Name;Email;Last Activity Date\n1;Bo;=1+1;bo@x.example;2026-01-01 10:00\n',
    'sep=,\nPerson - Name,Person - Email\n"周慧敏",z@x.example\n',
  ],
  mbox: [
    'From a@x.example Mon Oct 19 09:00:00 2026\nFrom: "Lee, Ann" <ann@x.example>\nTo: Team: a@x.example, b@x.example;, c@x.example\nDate: Mon, 19 Oct 2026 11:00:00 +0200\nMessage-ID: <1@x>\nSubject: =?UTF-8?B?5oql5Lu3?=\n =?GBK?Q?=B1=A8?=\nContent-Type: text/plain\n\nBody\n\nFrom here on 2026\n>From there\n\n',
  ],
  ics: [
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Berlin:20261001T100000\r\nDTEND:20261001T110000Z\r\nRRULE:FREQ=WEEKLY;COUNT=5\r\nEXDATE:20261008T080000Z\r\nORGANIZER;CN="A, B":mailto:a@x.example\r\nATTENDEE;PARTSTAT=DECLINED:mailto:b@x.example\r\nSUMMARY:Lunch\r\nLOCATION:Room 1\r\nBEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  ],
};

/** What is put in somewhere. */
const BARBS = [
  '\0',
  '\0\0\0\0',
  '\r',
  '\n\n',
  '"',
  '""""',
  ';;;;;;',
  ':',
  '=?UTF-8?B?////?=',
  '=?x-none?Q?=FF?=',
  '\ufeff',
  '\u202e',
  'PK\x03\x04',
  '<script>alert(1)</script>',
  '=HYPERLINK("x")',
  'BEGIN:VCARD\n',
  'END:VCARD\n',
  'BEGIN:VEVENT\r\n',
  'BEGIN:VCALENDAR\r\n',
  'From x 2026\nA: b\n',
  'BDAY:10000-01-01\n',
  'BDAY:20260230\n',
  'REV:+999999-99-99T99:99:99Z\n',
  'RRULE:FREQ=SECONDLY\r\n',
  'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n',
  'RRULE:FREQ=YEARLY;INTERVAL=0\r\n',
  'RRULE:FREQ=DAILY;COUNT=999999999999\r\n',
  'RRULE:FREQ=MONTHLY;BYDAY=9FR;BYSETPOS=-400\r\n',
  'RRULE:FREQ=DAILY;UNTIL=99991231T235959Z\r\n',
  'DTSTART:99991231T235959Z\r\n',
  'DTSTART;TZID=Mars/Base:20260101T000000\r\n',
  'DTSTART:00000000T000000\r\n',
  'RECURRENCE-ID:20261001T080000Z\r\n',
  'Date: Mon, 99 Xyz 10000 99:99:99 +9999\n',
  'To: ((((((((((((((((((\n',
  `To: ${'a@x.example,'.repeat(300)}\n`,
  'PHOTO:data:image/gif;base64,R0lGODlhAQ==\n',
  'PHOTO;ENCODING=b:/9j/4==\n',
  `PHOTO;ENCODING=b:/9j/${'A'.repeat(400_000)}\n`,
  'PHOTO:javascript:alert(1)\n',
  'TEL:+999999999999999999999999\n',
  ';CHARSET=none;ENCODING=QUOTED-PRINTABLE:=\r\n',
  '\ud800',
];

/** Bytes of a case, the same for the same number. @param {string} id importer @param {number} n */
export function hostileFile(id, n) {
  const next = random(n * 2654435761 + id.length * 97 + id.charCodeAt(0));
  const below = limit => Math.floor(next() * limit);
  const pick = list => list[below(list.length)];
  const all = Object.values(WHOLE).flat();
  let text = '';
  for (let i = 1 + below(4); i > 0; i--) text += next() < 0.9 ? pick(WHOLE[id]) : pick(all);
  for (let i = below(5); i > 0; i--) {
    const at = below(text.length + 1);
    text = text.slice(0, at) + pick(BARBS) + text.slice(at);
  }
  // Seldom a line that no program writes: each costs as much as a thousand others.
  if (n % 500 === 0)
    text += `${pick(['', 'NOTE:', '"', 'Subject: '])}${'x'.repeat(3_000_000)}\n${pick(WHOLE[id])}`;
  if (n % 50 === 1) text = text.repeat(40);
  let bytes = utf8.encode(text);
  if (n % 20 === 2) bytes = Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
  for (let i = below(6); i > 0; i--) bytes[below(bytes.length)] = below(256);
  if (next() < 0.3) bytes = bytes.slice(0, below(bytes.length + 1));
  if (n % 100 === 3) bytes = bytes.map((_, i) => (i < 4 ? [0x50, 0x4b, 3, 4][i] : below(256)));
  // Tiny pieces of small files; files of megabytes come in larger ones.
  const size = (bytes.length > 100_000 ? 4096 : 1) + below(next() < 0.5 ? 50 : 100_000);
  const chunks = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  return chunks;
}

const NOW = Date.UTC(2026, 10, 27);
const LATEST = Date.UTC(2201, 0);
/** Characters that steer a terminal, or turn the direction of writing. */
const STEERING = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/**
 * Reads a hostile file as an import does, and checks what must hold whatever is in it.
 * @param lib `importers`, `planClients` and `parseClient` of the project
 * @returns what is wrong, or `undefined`
 */
export async function tryHostile({ importers, planClients, parseClient }, id, n) {
  const importer = importers.find(one => one.id === id);
  const chunks = hostileFile(id, n);
  const bytes = chunks.reduce((sum, { length }) => sum + length, 0);
  const clients = [];
  const events = [];
  let read = 0;
  const mapping = n % 3 === 0 && id === 'csv' ? { a: 'name', 'First Name': 'given' } : undefined;
  const photos = n % 2 === 0;
  const options = { now: NOW, zone: 'Europe/Berlin', region: 'US', photos, ...(mapping ? { mapping } : {}) };
  for await (const batch of importer.read(chunks, options)) {
    clients.push(...batch.clients);
    events.push(...batch.interactions);
    read = batch.bytes;
    if (batch.unread.some(({ line }) => !(line >= 1))) return 'an unread line without a number';
  }
  for (const { photo } of clients)
    if (
      photo?.url &&
      !/^data:image\/(?:jpeg|png|webp);base64,[A-Za-z0-9+/]{4,270000}={0,2}$/u.test(photo.url)
    )
      return `a photo that is none: ${photo.url.slice(0, 80)}`;
  if (read !== bytes && id !== 'csv') return `${read} of ${bytes} bytes read`;
  for (const { at, from, to } of events) {
    if (!(at >= 0 && at < LATEST)) return `an event at ${at}`;
    if ([from, ...to].some(address => address && STEERING.test(address))) return 'an address that steers';
  }
  let made = 0;
  const newId = () => `01890000-0000-7000-8000-${String(++made).padStart(12, '0')}`;
  const { added } = planClients(clients, [], { now: NOW, newId });
  for (const { client } of added) {
    if (!parseClient(JSON.parse(JSON.stringify(client))))
      return `no client: ${JSON.stringify(client).slice(0, 300)}`;
    const said = [client.name, ...Object.values(client.facts).map(({ value }) => value), ...client.addresses];
    if (said.some(one => STEERING.test(one))) return `a value that steers: ${JSON.stringify(said)}`;
  }
  return undefined;
}
