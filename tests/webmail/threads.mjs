import { chownSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who has a mailbox: address, shown name, password. */
export const ACCOUNTS = [
  { address: 'alice@example.test', name: 'Alice Agent', password: 'secret-alice' },
  { address: 'bob@example.test', name: 'Bob Client', password: 'secret-bob' },
];
const [ALICE, BOB] = ACCOUNTS;

const DAY = 864e5;

/** The threads, oldest mail first; `re` names the mails before it. */
const MAILS = [
  {
    id: 'minutes-1',
    daysAgo: 74,
    from: ALICE,
    to: BOB,
    subject: 'Meeting minutes',
    text: 'Hi Bob,\n\n1. The contract runs until March.\n2. We call next week.\n\nAlice\n',
  },
  {
    id: 'desks-1',
    daysAgo: 53,
    from: BOB,
    to: ALICE,
    subject: 'Offer for 40 desks',
    text: 'Hello Alice,\n\ncould you send me an offer for 40 standing desks, delivered to Hamburg?\n\nBob\n',
  },
  {
    id: 'desks-2',
    daysAgo: 52,
    from: ALICE,
    to: BOB,
    re: ['desks-1'],
    subject: 'Re: Offer for 40 desks',
    text: 'Dear Bob,\n\nwe can offer 40 desks at EUR 449.00 each.\n\nAlice\n\n> could you send me an offer for 40 standing desks\n',
  },
  {
    id: 'bill-1',
    daysAgo: 25,
    from: BOB,
    to: ALICE,
    subject: 'Rechnung 2026-118 – Rückfrage',
    text: 'Guten Tag,\n\nauf der Rechnung fehlt unsere Bestellnummer.\n\nBob\n',
  },
  {
    id: 'desks-3',
    daysAgo: 9,
    from: BOB,
    to: ALICE,
    re: ['desks-1', 'desks-2'],
    subject: 'Re: Offer for 40 desks',
    text: 'Hi Alice,\n\nthanks. Does the price include assembly?\n\nBob\n\n> we can offer 40 desks at EUR 449.00 each.\n',
    html: '<div>Hi Alice,<br><br>thanks. Does the price <b>include assembly</b>?<br><br>Bob</div><blockquote type="cite">we can offer 40 desks at EUR 449.00 each.</blockquote>',
  },
];

const header = text =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const id = name => `<${name}@example.test>`;
const person = ({ name, address }) => `${name} <${address}>`;

function part(type, text) {
  const lines = Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n');
  return [`Content-Type: ${type}; charset=UTF-8`, 'Content-Transfer-Encoding: base64', '', lines, ''];
}

function source(mail, at) {
  const { from, to, re, subject, text, html } = mail;
  return [
    `From: ${person(from)}`,
    `To: ${person(to)}`,
    `Subject: ${header(subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${id(mail.id)}`,
    ...(re ? [`In-Reply-To: ${id(re.at(-1))}`, `References: ${re.map(id).join(' ')}`] : []),
    'MIME-Version: 1.0',
    ...(html
      ? [
          'Content-Type: multipart/alternative; boundary="two-parts"',
          '',
          '--two-parts',
          ...part('text/plain', text),
          '--two-parts',
          ...part('text/html', html),
          '--two-parts--',
          '',
        ]
      : part('text/plain', text)),
  ].join('\n');
}

/** The mailbox of an address, as a Maildir below `folder`. */
export const maildirOf = (folder, address) => join(folder, address);

/** Makes the folders that a Maildir has. */
export function makeMaildir(path) {
  for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(path, name), { recursive: true });
}

/**
 * Writes the mailboxes with their threads, dated from `now` back.
 * @param {string} folder gets one Maildir for each account
 * @param {{uid: number, gid: number}} owner
 */
export function writeMailboxes(folder, owner, now = Date.now()) {
  for (const { address } of ACCOUNTS) makeMaildir(maildirOf(folder, address));
  // To the second, as a mail's date is.
  const today = Math.floor(now / 1000) * 1000;
  for (const [i, mail] of MAILS.entries()) {
    const at = today - mail.daysAgo * DAY;
    for (const path of [
      maildirOf(folder, mail.to.address),
      join(maildirOf(folder, mail.from.address), '.Sent'),
    ]) {
      makeMaildir(path);
      const file = join(path, 'cur', `${at / 1000}.M${i}.${mail.id}:2,S`);
      writeFileSync(file, source(mail, at));
      // The server takes a mail's time of arrival from its file.
      utimesSync(file, at / 1000, at / 1000);
    }
  }
  giveTo(folder, owner);
}

/** Gives a folder and all in it to a user of the system. */
export function giveTo(path, { uid, gid }) {
  chownSync(path, uid, gid);
  if (!statSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTo(join(path, name), { uid, gid });
}
