import type { Client } from '../clients/client';
import type { FieldChange } from '../importers/apply-draft';
import type { Unread } from '../importers/importer';
import type { LooksBy } from '../importers/match';
import type { ClientPlan } from '../importers/plan-clients';
import type { MailCounts } from './mail-pass';

/** Where in the files something stands. */
export interface FileLine {
  /** Index of the file. */
  file: number;
  /** From 1. */
  line: number;
}

/** Somebody, as far as the person needs to know them again. */
export interface Somebody {
  name: string;
  company?: string;
  address?: string;
  phone?: string;
}

/** A row that looks like somebody in the book. */
export interface DoubleView extends FileLine, Somebody {
  /** For `ImportChoice.decisions`. */
  key: number;
  by: LooksBy;
  candidates: (Somebody & { id: string })[];
}

/** What an import would do, as plain data of bounded size. */
export interface CheckView {
  /** Rows of people that were read. */
  rows: number;
  added: number;
  changed: number;
  same: number;
  /** Clients who get a photo. */
  photos: number;
  /** Rows whose photo is an address: it is not loaded. */
  photoLinks: number;
  /** Some of those who change, with what. */
  changes: { name: string; fields: FieldChange[] }[];
  /** Values of the files that stay out, because the book says otherwise. */
  kept: number;
  doubles: DoubleView[];
  doubleCount: number;
  unread: (Unread & FileLine)[];
  unreadCount: number;
  /** Absent where no file has mails or meetings, or no own address is known. */
  mails?: { fresh: number; same: number; others: number; cancelled: number; clients: number };
  /** Own addresses that are likely, and those that are taken. Empty where there are no mails. */
  own: { address: string; on: boolean }[];
  /** Who is in no client, and how many mails there are with them: three or more. */
  strangers: { address: string; count: number }[];
}

const SHOWN = 200;

/** @param files keys are `file * files + line` */
export function unpackLine(key: number, files: number): FileLine {
  return { file: Math.floor(key / files), line: key % files };
}

interface Rest
  extends Pick<CheckView, 'rows' | 'photos' | 'photoLinks' | 'unread' | 'unreadCount' | 'own' | 'strangers'> {
  mails?: MailCounts;
}

/** A plan as it is shown. */
export function checkView(plan: ClientPlan, { mails, ...rest }: Rest): CheckView {
  return {
    ...rest,
    added: plan.added.length,
    changed: plan.changed.filter(({ fields }) => fields.length > 0).length,
    same: plan.same + plan.changed.filter(({ fields }) => fields.length === 0).length,
    kept: plan.kept.length,
    changes: plan.changed
      .filter(({ fields }) => fields.length > 0)
      .slice(0, SHOWN)
      .map(({ before, fields }) => ({ name: before.name, fields: fields.slice(0, 20) })),
    doubleCount: plan.double.length,
    doubles: plan.double.slice(0, SHOWN).map(({ line, draft, candidates, by }) => ({
      key: line,
      ...unpackLine(line, 2 ** 32),
      by,
      ...somebody({ ...draft, company: draft.fields.company }),
      candidates: candidates.map(client => ({ id: client.id, ...somebody(client) })),
    })),
    ...(mails
      ? {
          mails: {
            fresh: mails.fresh,
            same: mails.same,
            others: mails.others,
            cancelled: mails.cancelled,
            clients: mails.clients.size,
          },
        }
      : {}),
  };
}

function somebody({
  name,
  company,
  addresses,
  phones,
}: Pick<Client, 'name' | 'company' | 'addresses' | 'phones'>): Somebody {
  return {
    name: name || (addresses[0] ?? phones[0]?.number ?? ''),
    ...(company ? { company } : {}),
    ...(addresses[0] ? { address: addresses[0] } : {}),
    ...(phones[0] ? { phone: phones[0].number } : {}),
  };
}
