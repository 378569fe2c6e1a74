import type { Client, DateFact } from '../../clients/client';
import { exportableFacts, withoutPrivate } from './exportable';

/** Octets of a line, without its end (RFC 6350, 3.2). */
const WIDTH = 75;

/** Profile fields that vCard has a property for. Others go into the note. */
const PROPERTIES: Readonly<Record<string, string>> = {
  nickname: 'NICKNAME',
  role: 'TITLE',
  company: 'ORG',
  zone: 'TZ',
  website: 'URL',
  bornIn: 'BIRTHPLACE',
  notes: 'NOTE',
  talksAbout: 'INTEREST',
};

/**
 * Clients as vCard 4.0 (RFC 6350), UTF-8. Facts that are not exportable stay in the book.
 * @returns one card a client, each line ended by CRLF
 */
export function exportVcard(clients: readonly Client[]): string {
  return clients.map(cardOf).join('');
}

function cardOf(whole: Client): string {
  const client = withoutPrivate(whole);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${client.id}`,
    `REV:${stamp(client.updatedAt)}`,
    `FN:${escaped(client.name)}`,
  ];
  for (const [field, { value }] of exportableFacts(client)) {
    const property = Object.hasOwn(PROPERTIES, field) ? PROPERTIES[field] : undefined;
    if (property) lines.push(`${property}:${escaped(value)}`);
    else if (field === 'sayName') lines.push(`X-PHONETIC-FIRST-NAME:${escaped(value)}`);
    else if (field === 'partner') lines.push(`RELATED;TYPE=spouse;VALUE=text:${escaped(value)}`);
    else if (field === 'children') lines.push(`RELATED;TYPE=child;VALUE=text:${escaped(value)}`);
    else if (field === 'workPlace' || field === 'homePlace')
      lines.push(`ADR;TYPE=${field === 'homePlace' ? 'home' : 'work'}:;;${escaped(value)};;;;`);
    else if (field !== 'name') lines.push(`X-YESFIRST-${field.toUpperCase()}:${escaped(value)}`);
  }
  client.addresses.forEach((address, index) => {
    lines.push(`EMAIL${index === 0 ? ';PREF=1' : ''}:${escaped(address)}`);
  });
  for (const { number, extension, label } of client.phones) {
    const type = label && /^[a-z]+$/u.test(label) ? `;TYPE=${label}` : '';
    lines.push(
      `TEL;VALUE=uri${type}:tel:${number}${extension ? `;ext=${extension.replace(/\D/gu, '')}` : ''}`,
    );
  }
  if (client.tags?.length) lines.push(`CATEGORIES:${client.tags.map(escaped).join(',')}`);
  let other = 0;
  for (const date of client.dates) {
    if (date.kind === 'birthday') lines.push(`BDAY:${dateText(date)}`);
    else if (date.kind === 'anniversary' && !date.label) lines.push(`ANNIVERSARY:${dateText(date)}`);
    else {
      const group = `item${++other}`;
      lines.push(
        `${group}.X-ABDATE:${dateText(date)}`,
        `${group}.X-ABLABEL:${escaped(date.label || date.kind)}`,
      );
    }
  }
  lines.push('END:VCARD');
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\r\n?|\n/gu, '\\n');
}

const two = (n: number) => String(n).padStart(2, '0');

function dateText({ year, month, day }: DateFact): string {
  return `${year === undefined ? '--' : String(year).padStart(4, '0')}${two(month)}${two(day)}`;
}

function stamp(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/gu, '');
}

/** Folds by octets, and never within a letter. */
function folded(line: string): string {
  const octets = new TextEncoder();
  let out = '';
  let width = 0;
  for (const letter of line) {
    const size = letter.charCodeAt(0) < 0x80 ? 1 : octets.encode(letter).length;
    if (width + size > WIDTH) {
      out += '\r\n ';
      width = 1;
    }
    out += letter;
    width += size;
  }
  return out;
}
