import type { DraftClient } from '../../components/DraftTab';
import type { Problem } from '../../lib/care/record';
import { calledName } from '../../lib/care/words-to-begin';
import type { Moment } from '../../lib/clients/clocks';
import type { Book } from '../../lib/db/book';
import { careOf } from '../../lib/db/care';
import { identify } from '../../lib/db/identify';
import { readClient } from '../../lib/db/read-card';
import type { Person } from '../../lib/sites/adapter';

/** The first recipient who is in the book. Read inside `liveRead`. */
export async function draftClient(
  db: Book,
  people: readonly Person[],
  account: string | undefined,
  moment: Moment,
): Promise<DraftClient | undefined> {
  if (people.length === 0) return undefined;
  const { known } = await identify(db, people.slice(0, 50), account);
  const id = known[0]?.clientId;
  if (id === undefined) return undefined;
  const [view, records] = await Promise.all([readClient(db, id, moment), careOf(db, id)]);
  if (!view) return undefined;
  const problem = records.find((one): one is Problem => one.kind === 'problem' && one.closedAt === undefined);
  const { client } = view;
  return {
    id: client.id,
    name: calledName(client),
    noted: (client.commitments ?? []).map(({ text }) => text),
    ...(problem ? { problem } : {}),
  };
}
