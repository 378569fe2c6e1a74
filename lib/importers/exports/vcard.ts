import type { Client, DateFact } from '../../clients/client';
import { contentLines, escaped, stamp } from './content-lines';
import { type ExportChoice, exportableFacts, withoutPrivate } from './exportable';

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
 * Clients as vCard 4.0 (RFC 6350), UTF-8. What may not leave the book and is not chosen stays there.
 * @param photos `data:` URLs by client
 * @returns one card a client, each line ended by CRLF
 */
export function exportVcard(
  clients: readonly Client[],
  choice: ExportChoice = {},
  photos: ReadonlyMap<string, string> = new Map(),
): string {
  return clients.map(client => cardOf(client, choice, photos.get(client.id))).join('');
}

function cardOf(whole: Client, choice: ExportChoice, photo?: string): string {
  const client = withoutPrivate(whole, choice);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${client.id}`,
    `REV:${stamp(client.updatedAt)}`,
    `FN:${escaped(client.name)}`,
  ];
  for (const [field, { value }] of exportableFacts(client, choice)) {
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
  if (photo) lines.push(`PHOTO:${photo}`);
  lines.push('END:VCARD');
  return contentLines(lines);
}

const two = (n: number) => String(n).padStart(2, '0');

function dateText({ year, month, day }: DateFact): string {
  return `${year === undefined ? '--' : String(year).padStart(4, '0')}${two(month)}${two(day)}`;
}
