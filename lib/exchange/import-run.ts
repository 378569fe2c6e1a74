import Dexie from 'dexie';
import { v7 as uuidv7 } from 'uuid';
import type { Client } from '../clients/client';
import { datesWithin, type ProfileLimit, withinProfile } from '../clients/profile';
import { proposeName } from '../clients/propose';
import { accounts } from '../db/accounts';
import type { Book, ImportRow } from '../db/book';
import { everyClient } from '../db/clients';
import type { ClientDraft, ColumnMapping, ReadOptions, Unread } from '../importers/importer';
import { type ClientPlan, type Decision, planClients } from '../importers/plan-clients';
import { type CheckView, checkView, type FileLine, unpackLine } from './check-view';
import { counted, type FileView, importerOf, lookAt } from './import-file';
import { bringPhotos, freshPhotos } from './import-photos';
import { draftsOf, likelyOwn, type MailCounts, passMails } from './mail-pass';
import { Owners } from './owners';
import { type ShrinkPhoto, shrinkPhoto } from './shrink-photo';
import { type Progress, Writer } from './write-import';

/** Who imports, as the page knows it: extension storage is not at hand in a worker. */
export interface ImportContext {
  author: string;
  keepSubjects: boolean;
  /** ISO 3166 code for phones without country code. */
  region: string;
  /** IANA zone of the rep. */
  zone: string;
  /** What a policy lets profiles hold. */
  profile?: ProfileLimit;
}

/** What the person has said so far. */
export interface ImportChoice {
  /** By index of the file: what the columns of a CSV are. */
  mappings: Readonly<Record<number, ColumnMapping>>;
  /** Own addresses, for mails and meetings; absent until the person has seen what is likely. */
  own?: readonly string[];
  /** By key of the row, see `CheckView.doubles`. A row that nobody decided is left out. */
  decisions: readonly (readonly [key: number, decision: Decision])[];
  /** Addresses that become clients because of the mails with them. */
  strangers: readonly string[];
}

export interface Steering {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

const FILES = 2 ** 32;
/** More unread lines than this are counted and not listed. */
const LISTED = 500;

/** One import, from the files to the book. */
export class ImportRun {
  private planned: { for: string; plan: ClientPlan } | undefined;
  private unwatch: (() => void) | undefined;
  private readonly ids = new Map<number, string>();
  private drafts: ClientDraft[] | undefined;
  private draftsFor = '';
  private unread: (Unread & FileLine)[] = [];
  private unreadCount = 0;
  private views: FileView[] = [];

  constructor(
    private readonly db: Book,
    private readonly files: readonly File[],
    private readonly context: ImportContext,
    private readonly now: () => number = Date.now,
    private readonly shrink: ShrinkPhoto = shrinkPhoto,
  ) {}

  /** What the files are. */
  async look(): Promise<FileView[]> {
    this.views = [];
    for (const file of this.files) this.views.push(await lookAt(file));
    return this.views;
  }

  /** What an import would do. Nothing is written. */
  async check(choice: ImportChoice, steering: Steering = {}): Promise<CheckView> {
    await this.readClients(choice, steering);
    const likely = this.mailFiles.length > 0 ? await likelyOwn(this.mailFiles, this.options(steering)) : [];
    const plan = await this.plan(choice);
    const owners = new Owners(this.db);
    if (this.mailFiles.length > 0) {
      for (const { client } of plan.added) owners.expect(client);
      for (const { after } of plan.changed) owners.expect(after);
    }
    await owners.prepare(likely.map(({ address }) => address));
    // With few mails a client is in as many as the rep.
    const nobodys = likely.filter(({ address }) => owners.of(address).length === 0);
    const own = choice.own ?? (await this.guessOwn(nobodys));
    const kept = { unread: [...this.unread], unreadCount: this.unreadCount };
    const mails = await this.mails(owners, own, steering, (file, unread) => note(kept, file, unread));
    const all = await accounts(this.db);
    const known = new Set([...own, ...all.map(({ address }) => address), ...choice.strangers]);
    return checkView(plan, {
      ...kept,
      ...(mails ? { mails } : {}),
      own: [
        ...own.map(address => ({ address, on: true })),
        ...nobodys
          .filter(({ address, share }) => share > 0.05 && !own.includes(address))
          .map(({ address }) => ({ address, on: false })),
      ],
      strangers: (mails?.strangers.top(200) ?? []).filter(
        ({ address, count }) => count >= 3 && !known.has(address),
      ),
      rows: this.drafts?.length ?? 0,
      photos: await freshPhotos(this.db, plan.photos),
      photoLinks: this.drafts?.filter(({ photo }) => photo?.link).length ?? 0,
    });
  }

  /**
   * Writes it. What is written before it is stopped, or breaks, can be undone from the list.
   * @returns the import as the list has it; `undefined` where there was nothing to write
   */
  async bringIn(choice: ImportChoice, steering: Steering = {}): Promise<ImportRow | undefined> {
    await this.readClients(choice, steering);
    const files = this.views.flatMap(({ name, format, program, why }) =>
      format === undefined || why ? [] : [{ name, format, ...(program === undefined ? {} : { program }) }],
    );
    const writer = new Writer(this.db, { files, at: this.now() }, steering);
    try {
      // The book of this moment: somebody may have written since the check.
      const plan = await this.plan(choice);
      await writer.writeClients(plan);
      const photoOptions = { ...this.options(steering), shrink: this.shrink };
      await bringPhotos(this.db, writer, this.contactFiles, plan.photos, photoOptions);
      if (this.mailFiles.length > 0 && choice.own?.length) {
        let bytes = 0;
        const total = this.mailFiles.reduce((sum, { size }) => sum + size, 0);
        const batches = draftsOf(this.mailFiles, this.options(steering), {
          onBytes: more => {
            bytes += more;
            writer.told({ what: 'mails', done: bytes, total });
          },
        });
        const recording = await this.recording(choice.own);
        await passMails(this.db, batches, { owners: new Owners(this.db), recording }, (added, cancelled) =>
          writer.writeEvents(added, cancelled),
        );
      }
      return await writer.end('done');
    } catch (error) {
      // What is in stays in; the list says so and offers to undo it.
      await writer.end('stopped').catch(() => undefined);
      throw error;
    }
  }

  private get contactFiles(): { file: File; index: number; base: number }[] {
    return this.files
      .map((file, index) => ({ file, index, base: index * FILES }))
      .filter(({ index }) => ['csv', 'vcard'].includes(this.views[index]?.format ?? ''));
  }

  private get mailFiles(): File[] {
    return this.files.filter((_, index) => ['mbox', 'ics'].includes(this.views[index]?.format ?? ''));
  }

  private options({ signal }: Steering): ReadOptions {
    const { zone, region } = this.context;
    return { now: this.now(), zone, region, ...(signal ? { signal } : {}) };
  }

  private async readClients({ mappings }: ImportChoice, steering: Steering): Promise<void> {
    const wanted = JSON.stringify(mappings);
    if (this.drafts && this.draftsFor === wanted) return;
    if (this.views.length === 0) await this.look();
    const drafts: ClientDraft[] = [];
    const kept = { unread: [] as (Unread & FileLine)[], unreadCount: 0 };
    let bytes = 0;
    const contacts = this.contactFiles;
    const total = contacts.reduce((sum, { file }) => sum + file.size, 0);
    for (const { file, index } of contacts) {
      const importer = await importerOf(file);
      const mapping = mappings[index];
      const options = { ...this.options(steering), ...(mapping ? { mapping } : {}) };
      const chunks = counted(file, more => {
        bytes += more;
        steering.onProgress?.({ what: 'reading', done: bytes, total });
      });
      for await (const batch of importer?.read(chunks, options) ?? []) {
        for (const draft of batch.clients) {
          const fields = withinProfile(draft.fields, this.context.profile);
          const dates = [...datesWithin(draft.dates, this.context.profile)];
          drafts.push({ ...draft, fields, dates, line: index * FILES + draft.line });
        }
        note(kept, index, batch.unread);
      }
    }
    Object.assign(this, kept, { drafts, draftsFor: wanted });
  }

  /** The plan of the check holds until somebody writes clients: then it is made again. */
  private async plan({ mappings, decisions, strangers }: ImportChoice): Promise<ClientPlan> {
    const wanted = JSON.stringify([mappings, decisions, strangers]);
    if (this.planned?.for === wanted) return this.planned.plan;
    this.watch();
    const book: Client[] = [];
    for await (const some of everyClient(this.db)) for (const client of some) book.push(client);
    const added = strangers.map((address, index) => stranger(address, this.files.length * FILES + index));
    const plan = planClients([...(this.drafts ?? []), ...added], book, {
      now: this.now(),
      newId: line => this.idFor(line),
      decisions: new Map(decisions),
    });
    this.planned = { for: wanted, plan };
    return plan;
  }

  private watch(): void {
    if (this.unwatch) return;
    const clients = `idb://${this.db.name}/clients/`;
    const forget = (parts: Record<string, unknown>) => {
      if ('all' in parts || Object.keys(parts).some(part => part.startsWith(clients)))
        this.planned = undefined;
    };
    Dexie.on('storagemutated', forget);
    this.unwatch = () => Dexie.on.storagemutated.unsubscribe(forget);
  }

  /** Lets go of what it holds: another import begins. */
  close(): void {
    this.unwatch?.();
    this.planned = undefined;
    this.drafts = undefined;
  }

  /** The same at each planning: a decision may say that a row is the client of another row. */
  private idFor(line: number): string {
    const id = this.ids.get(line) ?? uuidv7();
    this.ids.set(line, id);
    return id;
  }

  private async mails(
    owners: Owners,
    own: readonly string[],
    steering: Steering,
    onUnread: (file: number, unread: Unread[]) => void,
  ): Promise<MailCounts | undefined> {
    const files = this.mailFiles;
    if (files.length === 0 || own.length === 0) return undefined;
    const total = files.reduce((sum, { size }) => sum + size, 0);
    let bytes = 0;
    const batches = draftsOf(files, this.options(steering), {
      onUnread: (index, unread) => onUnread(this.files.indexOf(files[index]!), unread),
      onBytes: more => {
        bytes += more;
        steering.onProgress?.({ what: 'reading', done: bytes, total });
      },
    });
    return passMails(this.db, batches, { owners, recording: await this.recording(own) });
  }

  private async recording(own: readonly string[]) {
    const { author, keepSubjects, zone } = this.context;
    const all = await accounts(this.db);
    return {
      account: own[0]!,
      workAccounts: own,
      ownAddresses: all.map(({ address }) => address),
      keepSubject: keepSubjects,
      author,
      newId: uuidv7,
      now: this.now(),
      zone,
    };
  }

  /** Own accounts that are in the mails; else whoever is in most of them. */
  private async guessOwn(likely: { address: string; share: number }[]): Promise<string[]> {
    const work = (await accounts(this.db)).filter(one => one.work).map(({ address }) => address);
    const met = work.filter(address => likely.some(one => one.address === address));
    if (met.length > 0) return met;
    const [first] = likely;
    return first && first.share > 0.6 ? [first.address] : [];
  }
}

function note(
  kept: { unread: (Unread & FileLine)[]; unreadCount: number },
  file: number,
  unread: readonly Unread[],
): void {
  kept.unreadCount += unread.length;
  for (const one of unread) if (kept.unread.length < LISTED) kept.unread.push({ ...one, file });
}

function stranger(address: string, line: number): ClientDraft {
  const name = proposeName({ address }) ?? '';
  return { line, source: 'import:mbox', name, fields: {}, addresses: [address], phones: [], dates: [] };
}

/** The file and line of a row's key. */
export const lineOfKey = (key: number): FileLine => unpackLine(key, FILES);
