import type { Client, Fact } from '../clients/client';
import { digest } from '../clients/digest';
import {
  addAddress,
  addDate,
  addPhone,
  addTag,
  dateValue,
  itemKey,
  type Learned,
  phoneValue,
  setField,
  tagValue,
} from '../clients/edit';
import { isSpecial, profileField } from '../clients/profile';
import type { ClientDraft } from './importer';
import { contentOf, sourceKey } from './source-key';

/** One value that an import brings. */
export interface FieldChange {
  /** Profile field id, `addresses`, `phones`, `dates`, `tags` or `hint`. */
  field: string;
  /** Absent where there was none. */
  before?: string;
  after: string;
}

/** What a row makes of a client. */
export interface Applied {
  client: Client;
  changes: FieldChange[];
  /** Values of the row that the book holds otherwise, by hand or from later: the book's stand. */
  kept: FieldChange[];
}

/**
 * Brings a row into a client. An empty field is filled; a value from an import is replaced by another one,
 * unless it was learned later; a value by hand only where the row is known to be younger. What was cleared
 * or removed counts as a value.
 * @param at UTC ms of the import
 */
export function applyDraft(client: Client, draft: ClientDraft, at: number): Applied {
  const [key, content] = [sourceKey(draft), contentOf(draft)];
  // The very row was taken in before: what the book says otherwise since, it says on purpose.
  if (client.facts[key]?.value === content) return { client, changes: [], kept: [] };
  const changedAt = draft.changedAt === undefined ? undefined : Math.min(draft.changedAt, at);
  const learned: Learned = { source: draft.source, at: changedAt ?? at };
  const changes: FieldChange[] = [];
  const kept: FieldChange[] = [];
  let next = client;

  const fields = { ...(draft.name ? { name: draft.name } : {}), ...draft.fields };
  for (const [field, value] of Object.entries(fields)) {
    const before = heldValue(next, field);
    if (before === value) continue;
    const change = { field, ...(before ? { before } : {}), after: value };
    if (!mayReplace(next.facts[field], before, changedAt)) {
      kept.push(change);
      continue;
    }
    next = setField(next, field, value, learned);
    changes.push(change);
  }

  const add = (field: string, key: string, after: string, change: (client: Client) => Client): void => {
    const removed = next.dropped?.[digest(key)];
    const added = change(next);
    if (added === next) return;
    if (removed !== undefined && (changedAt === undefined || changedAt <= removed))
      kept.push({ field, after });
    else {
      next = added;
      changes.push({ field, after });
    }
  };
  for (const address of draft.addresses)
    add('addresses', itemKey('address', address), address, one => addAddress(one, address, learned));
  for (const phone of draft.phones)
    add('phones', itemKey('phone', phoneValue(phone)), phoneValue(phone), one =>
      addPhone(one, phone, learned),
    );
  for (const date of draft.dates) {
    const old = next.dates.find(one => one.kind === 'birthday');
    // Nobody has two birthdays: the one in the book stands.
    if (date.kind === 'birthday' && old) {
      if (dateValue(old) !== dateValue(date))
        kept.push({ field: 'dates', before: dateValue(old), after: dateValue(date) });
    } else
      add('dates', itemKey('date', dateValue(date)), dateValue(date), one => addDate(one, date, learned));
  }
  for (const tag of draft.tags ?? [])
    add('tags', itemKey('tag', tagValue(tag)), tag, one => addTag(one, tag, learned));
  if (draft.hint && draft.hint.at > (next.hint?.at ?? Number.NEGATIVE_INFINITY)) {
    changes.push({ field: 'hint', after: new Date(draft.hint.at).toISOString() });
    next = { ...next, hint: draft.hint };
  }
  const mark: Fact = {
    value: content,
    source: draft.source,
    learnedAt: at,
    visibility: 'me',
    exportable: false,
  };
  next = { ...next, facts: { ...next.facts, [key]: mark }, updatedAt: Math.max(client.updatedAt, at) };
  return { client: next, changes, kept };
}

/**
 * The client that a row makes where nobody is known: what `applyDraft` makes of a new client, in one go, since
 * most rows of a large import are these.
 * @param at UTC ms of the import
 */
export function clientFromDraft(id: string, name: string, draft: ClientDraft, at: number): Client {
  const { source, fields, addresses, phones, dates, hint } = draft;
  const learnedAt = Math.min(draft.changedAt ?? at, at);
  const facts: Client['facts'] = {};
  const client: Client = {
    id,
    name,
    addresses: [...addresses],
    phones: [...phones],
    dates: [...dates],
    facts,
    createdAt: at,
    updatedAt: at,
  };
  const fact = (key: string, value: string, special = false) => {
    facts[key] = {
      value,
      source,
      learnedAt,
      visibility: special ? 'me' : 'team',
      exportable: !special,
    };
  };
  fact('name', name);
  for (const [field, value] of Object.entries(fields)) {
    if (!value.trim() || field === 'name') continue;
    fact(field, value.trim(), isSpecial(field));
    const core = profileField(field)?.core;
    if (core) client[core] = value.trim();
  }
  for (const address of addresses) fact(itemKey('address', address), '');
  for (const phone of phones) fact(itemKey('phone', phoneValue(phone)), '');
  for (const date of dates) fact(itemKey('date', dateValue(date)), '');
  if (hint) client.hint = hint;
  facts[sourceKey(draft)] = {
    value: contentOf(draft),
    source,
    learnedAt: at,
    visibility: 'me',
    exportable: false,
  };
  return client;
}

function heldValue(client: Client, field: string): string {
  const core = profileField(field)?.core;
  return (core ? client[core] : client.facts[field]?.value) ?? '';
}

function mayReplace(fact: Fact | undefined, before: string, changedAt: number | undefined): boolean {
  if (!fact) return before === '';
  const later = changedAt !== undefined && changedAt > fact.learnedAt;
  if (!fact.source.startsWith('import:')) return later;
  return changedAt === undefined ? true : changedAt >= fact.learnedAt;
}
