import type { Client } from '../../clients/client';
import type { Account } from '../../clients/coverage';
import type { Interaction } from '../../clients/interaction';
import { withoutPrivate } from './exportable';

/** The whole book as data. */
export interface BookFile {
  format: 'yesfirst-book';
  /** Of this shape; a later version may add to it. */
  version: 1;
  /** UTC epoch ms. */
  exportedAt: number;
  clients: Client[];
  interactions: Interaction[];
  /** Random ids and times of what was deleted. */
  tombstones: { id: string; at: number }[];
  accounts: Account[];
}

/** The book as JSON, one client or event a line, without facts that are not exportable. */
export function exportJson({
  clients,
  interactions,
  tombstones,
  accounts,
  exportedAt,
}: Omit<BookFile, 'format' | 'version'>): string {
  const list = (items: readonly unknown[]) =>
    items.length === 0 ? '[]' : `[\n${items.map(item => JSON.stringify(item)).join(',\n')}\n]`;
  const head = JSON.stringify({ format: 'yesfirst-book', version: 1, exportedAt }).slice(0, -1);
  return `${head},
"clients":${list(clients.map(withoutPrivate))},
"interactions":${list(interactions)},
"tombstones":${list(tombstones)},
"accounts":${list(accounts)}}
`;
}
