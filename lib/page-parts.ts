import type { InsertPlace } from './coach/insert';
import type { DraftCount } from './counts';
import type { ApplyOutcome, CoachData, DraftState, onMessage, sendMessage } from './messages';
import type { PageSettings } from './page-settings';
import type { Compose, PageView, SiteAdapter } from './sites/adapter';

/**
 * What Yesfirst has in a page comes in parts, so that a page pays only for what is done there: a few listeners
 * at load; the reading of the page with the adapter of this one site, when something happens in it or the
 * panel asks; the coach, when somebody first writes. The background brings the later ones into the same
 * isolated world.
 */
interface Parts {
  reader: StartReader;
  site: SiteAdapter;
  coach: StartCoach;
}

/** The life of what was begun here: ends when the extension was updated or removed. */
export interface ScriptLife {
  /** Asked at a person's acts: a removed extension tells nobody. */
  isOver(): boolean;
  /** The permission for the page was taken back. */
  end(): void;
  readonly signal: AbortSignal;
}

/** The messages of the one script that is always there: the others send and hear through it. */
export interface Messages {
  send: typeof sendMessage;
  on: typeof onMessage;
}

/** Starts reading the page; gives nothing where Yesfirst is not switched on. */
export type StartReader = (
  life: ScriptLife,
  messages: Messages,
) => Promise<{ view(): PageView | undefined } | undefined>;

/** What the page's reader lends to the coach. */
export interface CoachPage {
  site: SiteAdapter;
  /** Packs and styles, as data, as they were at the start. */
  data: CoachData;
  settings(): PageSettings;
  /** Tells of changed settings, until the signal. */
  onSettings(listener: () => void): void;
  send: Messages['send'];
  /** Hears of Send in the window of an editor's frame too: events in there do not leave it. */
  hear(frame: Window): void;
  /** Ends the coach with all that it put into the page. */
  signal: AbortSignal;
}

/** What the coach does for the page's reader, and through it for the panel. */
export interface PageCoach {
  /** Packs changed: what is open is checked anew. */
  useData(data: CoachData): void;
  state(): DraftState | undefined;
  apply(compose: string, finding: string, index: number): Promise<ApplyOutcome>;
  leave(compose: string, finding: string): void;
  insert(compose: string, words: string, place: InsertPlace): Promise<ApplyOutcome>;
  show(compose: string, finding: string): void;
  answer(compose: string, send: boolean): void;
  /** Whether an event of the page happened on something of the coach's own. */
  holds(event: Event): boolean;
  /**
   * Decides at the moment of sending: true where its question is shown, a promise where the draft is read first, after
   * which it is to be asked again.
   */
  asks(compose: Compose): boolean | Promise<void>;
  /** How a compose begins that is being sent; nothing where it was not read. */
  count(compose: Compose): DraftCount | undefined;
  /** A compose was sent: it is forgotten with all that was known of it. */
  sent(compose: Compose): void;
}

export type StartCoach = (page: CoachPage) => PageCoach;

// Content scripts of one extension share a global in a frame, which no script of the page can reach.
const world = globalThis as { yesfirst?: Partial<Parts>; yesfirstEnd?: () => void };

/** A new life in this page; the one before it, of an older version, ends. */
export function beginLife(isOrphan: () => boolean): ScriptLife {
  world.yesfirstEnd?.();
  const end = new AbortController();
  world.yesfirstEnd = () => end.abort();
  return {
    signal: end.signal,
    end: () => end.abort(),
    isOver() {
      if (isOrphan()) end.abort();
      return end.signal.aborted;
    },
  };
}

/** Called by a part's own script, last thing. */
export function offerPart<K extends keyof Parts>(name: K, start: Parts[K]): void {
  world.yesfirst = { ...world.yesfirst, [name]: start };
}

/** A part, once its script ran here. Taken once: after an update the next script must not get an old one. */
export function takePart<K extends keyof Parts>(name: K): Parts[K] | undefined {
  const part = world.yesfirst?.[name];
  world.yesfirst = { ...world.yesfirst, [name]: undefined };
  return part;
}
