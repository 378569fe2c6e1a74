import { v7 as uuidv7 } from 'uuid';
import type { Interaction } from '../clients/interaction';
import type { Book, ImportRow } from '../db/book';
import { putClients, unionClients } from '../db/clients';
import { beginImport, noteStep, updateImport } from '../db/imports';
import { record, removeInteraction } from '../db/interactions';
import { byShard, clientShard, inParts } from '../db/shards';
import type { ClientPlan } from '../importers/plan-clients';
import { clientDigest } from '../importers/undo';

/** How far it is. `reading`, `mails` and `photos` count bytes, `clients` clients, `undoing` steps. */
export interface Progress {
  what: 'reading' | 'clients' | 'photos' | 'mails' | 'undoing';
  done: number;
  total: number;
}

interface Steering {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/**
 * Each slice rewrites the index of addresses, which all share, so there are few slices in a large import, and enough
 * to see it move and to stop it.
 */
const SLICES = 3;
const LEAST = 400;

/** Writes an import step by step: each is noted before it is done. */
export class Writer {
  private row: ImportRow | undefined;
  private steps = 0;

  constructor(
    private readonly db: Book,
    private readonly about: Pick<ImportRow, 'files' | 'at'>,
    private readonly steering: Steering,
  ) {}

  told(progress: Progress): void {
    this.steering.signal?.throwIfAborted();
    this.steering.onProgress?.(progress);
  }

  /** Brings the clients of a plan in. */
  async writeClients({ added, changed }: ClientPlan): Promise<void> {
    const total = added.length + changed.length;
    const slices = Math.min(SLICES, Math.ceil(total / LEAST));
    let done = 0;
    this.told({ what: 'clients', done, total });
    for (const part of inParts(added, slices)) {
      const some = part.map(({ client }) => client);
      const texts = new Map(some.map(client => [client, JSON.stringify(client)]));
      const row = await this.note({
        added: some.map(client => [client.id, clientDigest(client, texts.get(client))]),
      });
      await putClients(this.db, some, texts);
      row.added += some.length;
      done += some.length;
      this.told({ what: 'clients', done, total });
    }
    const before = new Map(changed.map(one => [one.before.id, one.before]));
    for (const some of inParts(
      changed.map(({ after }) => after),
      slices,
    )) {
      const row = await this.note({
        changed: some.map(after => ({ before: before.get(after.id)!, after })),
      });
      // What somebody wrote meanwhile stands where it is later.
      await unionClients(this.db, some);
      row.changed += some.length;
      done += some.length;
      this.told({ what: 'clients', done, total });
    }
  }

  /** Records events, and takes those away that were called off. */
  async writeEvents(
    added: readonly Interaction[],
    cancelled: readonly Pick<Interaction, 'id' | 'clientIds'>[],
  ): Promise<void> {
    // Documents in order, so that each is written once.
    const sorted = [...byShard(added, event => clientShard(event.clientIds[0]!)).values()].flat();
    const row = await this.note({ events: sorted.map(({ id, clientIds }) => ({ id, clientIds })) });
    row.interactions += await record(this.db, sorted);
    for (const event of cancelled) await removeInteraction(this.db, event, this.about.at);
    await updateImport(this.db, row.id, row);
  }

  /** Photos that the browser could not read, though they looked like some. */
  async photosBroken(count: number): Promise<void> {
    const row = await this.note({ photos: [] });
    row.photosBroken = count;
  }

  /** @returns the import as the list has it; `undefined` where nothing was written */
  async end(state: 'done' | 'stopped'): Promise<ImportRow | undefined> {
    if (!this.row) return undefined;
    this.row.state = state;
    await updateImport(this.db, this.row.id, this.row);
    return this.row;
  }

  /** Notes a step before it is done; answers the row of the list, whose counts it may raise. */
  async note(step: Parameters<typeof noteStep>[3]): Promise<ImportRow> {
    this.steering.signal?.throwIfAborted();
    if (!this.row) {
      this.row = {
        id: uuidv7(),
        ...this.about,
        state: 'running',
        added: 0,
        changed: 0,
        interactions: 0,
      };
      await beginImport(this.db, this.row);
    }
    await noteStep(this.db, this.row.id, this.steps++, step);
    return this.row;
  }
}
