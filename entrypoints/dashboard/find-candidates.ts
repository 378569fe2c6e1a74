import type { Candidate } from '../../components/ClientPick';
import type { Moment } from '../../lib/clients/clocks';
import type { Book } from '../../lib/db/book';
import { findClients } from '../../lib/db/find-clients';
import { readClient } from '../../lib/db/read-card';

const FOUND = 8;

/** Clients by name, with their gaps, to choose one from. */
export async function findCandidates(db: Book, query: string, moment: Moment): Promise<Candidate[]> {
  const ids = query.trim() ? await findClients(db, query, { limit: FOUND }) : [];
  const views = await Promise.all(ids.map(id => readClient(db, id, moment)));
  return views.flatMap(view => {
    if (!view) return [];
    const { id, name, company, role, gap } = view.card;
    return [
      {
        id,
        name,
        gap,
        because: 'name' as const,
        ...(company ? { company } : {}),
        ...(role ? { role } : {}),
      },
    ];
  });
}
