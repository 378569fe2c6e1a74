import type { Client, DateFact } from '../../clients/client';
import { PROFILE_FIELDS } from '../../clients/profile';
import { type ExportChoice, exportableFacts, withoutPrivate } from './exportable';

const PLAIN = PROFILE_FIELDS.map(({ id }) => id).filter(id => id !== 'name');

/**
 * Clients as CSV for a spreadsheet: UTF-8 with BOM, CRLF, ids of fields as columns, several values of one
 * cell on lines of their own. Cells that a spreadsheet would take for a formula begin with an apostrophe.
 * What may not leave the book and is not chosen stays there, and columns that nobody fills are left out.
 */
export function exportCsv(clients: readonly Client[], choice: ExportChoice = {}): string {
  const rows = clients.map(whole => rowOf(withoutPrivate(whole, choice), choice));
  const columns = ['id', 'name', 'tier', 'addresses', 'phones', 'birthday', 'dates', 'tags', ...PLAIN].filter(
    column => column === 'id' || column === 'name' || rows.some(row => row.get(column)),
  );
  const lines = [columns, ...rows.map(row => columns.map(column => row.get(column) ?? ''))];
  return `\ufeff${lines.map(line => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

function rowOf(client: Client, choice: ExportChoice): Map<string, string> {
  const birthday = client.dates.find(({ kind }) => kind === 'birthday');
  const others = client.dates.filter(date => date !== birthday);
  return new Map([
    ['id', client.id],
    ['name', client.name],
    ['tier', client.tier ?? ''],
    ['addresses', client.addresses.join('\n')],
    [
      'phones',
      client.phones
        .map(({ number, extension }) => (extension ? `${number} ext. ${extension}` : number))
        .join('\n'),
    ],
    ['birthday', birthday ? dateText(birthday) : ''],
    ['dates', others.map(date => `${dateText(date)} ${date.label || date.kind}`).join('\n')],
    ['tags', (client.tags ?? []).join('\n')],
    ...exportableFacts(client, choice)
      .filter(([field]) => field !== 'name')
      .map(([field, { value }]) => [field, value] as const),
  ]);
}

const two = (n: number) => String(n).padStart(2, '0');

function dateText({ year, month, day }: DateFact): string {
  return `${year === undefined ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** A phone begins with a plus and is no formula; anything else that begins like one is. */
const FORMULA = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
const HARMLESS = /^(?:\+\d[\d\s]*(?:ext\. \d+)?(?:\n|$))+$|^--\d\d-\d\d$/u;

function cell(text: string): string {
  const safe = FORMULA.test(text) && !HARMLESS.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]|^\s|\s$/u.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
