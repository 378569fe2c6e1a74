import { normaliseAddress } from '../clients/address';
import type { DateFact } from '../clients/client';
import { isZone } from '../clients/days';
import { tagValue } from '../clients/edit';
import { parsePhone } from '../clients/phone';
import { profileField } from '../clients/profile';
import { certainDate, type PlainDate } from './dates';
import type { ClientDraft, PhotoReference, Reason, Unread } from './importer';
import { cleanLines, cleanText } from './text';

/** More values than this of one kind are no person's. */
const MOST = 50;

const HAN_NAME = /^[\p{Script=Han}·]+$/u;

/** A name out of its parts; Chinese names have the family first, and no space. */
export function joinName(given: string, family: string, middle = ''): string {
  const [g, m, f] = [given, middle, family].map(part => cleanText(part, 200)) as [string, string, string];
  if (f && HAN_NAME.test(`${f}${g}${m}`)) return `${f}${m}${g}`;
  return [g, m, f].filter(Boolean).join(' ');
}

/** Gathers one client of a file. What is not certain is left out and told. */
export class DraftBuilder {
  readonly unread: Unread[] = [];
  private readonly draft: ClientDraft;

  constructor(
    line: number,
    source: string,
    private readonly region?: string,
  ) {
    this.draft = { line, source, name: '', fields: {}, addresses: [], phones: [], dates: [] };
  }

  /** Says that a value was left out. */
  drop(reason: Reason, field: string, line = this.draft.line): void {
    if (this.unread.length < MOST) this.unread.push({ line, reason, field });
  }

  get hasName(): boolean {
    return this.draft.name !== '';
  }

  name(text: string): void {
    this.draft.name ||= cleanText(text, 200);
  }

  /** Sets a profile field, or adds to one that is a list in the file. */
  field(id: string, text: string, join?: string): void {
    const field = profileField(id);
    const value = field?.long ? cleanLines(text) : cleanText(text);
    if (!field || !value || (id === 'zone' && !isZone(value))) return;
    const old = this.draft.fields[id];
    if (old === undefined) this.draft.fields[id] = value;
    else if (join !== undefined && !old.split(join).includes(value) && old.length < 5000)
      this.draft.fields[id] = `${old}${join}${value}`;
  }

  /** @param main goes before the others */
  address(text: string, main = false): void {
    const shown = cleanText(text, 400);
    if (!shown) return;
    const address = normaliseAddress(shown);
    const { addresses } = this.draft;
    if (!address) this.drop('bad-address', 'addresses');
    else if (!addresses.includes(address) && addresses.length < MOST)
      if (main) addresses.unshift(address);
      else addresses.push(address);
  }

  phone(text: string, label?: string): void {
    const shown = cleanText(text.replace(/^tel:/iu, '').replace(/;ext=/iu, ' ext. '), 100);
    if (!shown) return;
    const phone = parsePhone(shown, this.region);
    const { phones } = this.draft;
    if (!phone) this.drop('bad-phone', 'phones');
    else if (
      phones.length < MOST &&
      !phones.some(one => one.number === phone.number && one.extension === phone.extension)
    )
      phones.push(label ? { ...phone, label: cleanText(label, 40) } : phone);
  }

  /** @param date as text, or read already */
  date(kind: DateFact['kind'], date: string | PlainDate | undefined, label = ''): void {
    if (typeof date === 'string' && !date.trim()) return;
    const read = typeof date === 'string' ? certainDate(date) : date;
    const { dates } = this.draft;
    if (!read) this.drop('bad-date', 'dates');
    else if (dates.length < MOST) {
      const fact = { ...read, kind, label: cleanText(label, 100) };
      const twice = dates.some(one => JSON.stringify(one) === JSON.stringify(fact));
      if (!twice && !(kind === 'birthday' && dates.some(one => one.kind === kind))) dates.push(fact);
    }
  }

  tag(text: string): void {
    const tag = cleanText(text, 60);
    const tags = this.draft.tags ?? [];
    if (tag && tags.length < MOST && !tags.some(one => tagValue(one) === tagValue(tag)))
      this.draft.tags = [...tags, tag];
  }

  identify(id: string | undefined, changedAt?: number): void {
    const clean = id === undefined ? '' : cleanText(id, 200);
    if (clean) this.draft.sourceId = clean;
    if (changedAt !== undefined) this.draft.changedAt = changedAt;
  }

  hint(at: number | undefined, source: string): void {
    if (at !== undefined && at > (this.draft.hint?.at ?? Number.NEGATIVE_INFINITY))
      this.draft.hint = { at, source };
  }

  photo(photo: PhotoReference): void {
    // A photo in the file goes before an address of one.
    if (!this.draft.photo?.bytes) this.draft.photo = photo;
  }

  /** @returns `undefined`, and the reason among `unread`, where it is nobody */
  finish(): ClientDraft | undefined {
    const { draft } = this;
    if (!draft.name) draft.name = draft.fields.nickname ?? draft.fields.company ?? '';
    if (draft.name || draft.addresses.length > 0 || draft.phones.length > 0) return draft;
    this.unread.length = 0;
    this.unread.push({ line: draft.line, reason: 'no-name' });
    return undefined;
  }
}
