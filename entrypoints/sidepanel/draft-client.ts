import type { DraftClient } from '../../components/DraftTab';
import type { Moment } from '../../lib/clients/clocks';
import type { Book } from '../../lib/db/book';
import { identify } from '../../lib/db/identify';
import { readClient } from '../../lib/db/read-card';
import type { Person } from '../../lib/sites/adapter';

/** How a client is called: the nickname, a Chinese name as it is, else the first of the names. */
function called(name: string, nickname: string | undefined): string {
  if (nickname?.trim()) return nickname.trim();
  return /\p{Script=Han}/u.test(name) ? name : (name.trim().split(/\s+/)[0] ?? name);
}

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
  const view = id === undefined ? undefined : await readClient(db, id, moment);
  if (!view) return undefined;
  const { client } = view;
  return {
    id: client.id,
    name: called(client.name, client.nickname),
    noted: (client.commitments ?? []).map(({ text }) => text),
  };
}
