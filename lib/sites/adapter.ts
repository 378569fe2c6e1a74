/**
 * What Yesfirst reads on a site. An adapter turns the page's nodes into plain models; it stores nothing,
 * calls nothing, and answers `undefined` where it is not certain.
 */

export interface Person {
  /** As the page shows it; matching lower-cases it. */
  address: string;
  name?: string;
}

/** One message of an open thread, its date read. */
export interface PageMessage {
  /** Ids the page gives it, most stable first, prefixed by their kind: `gmail:18f…`, `gmail-perm:msg-f:…`. */
  ids: string[];
  from?: Person;
  to: Person[];
  cc: Person[];
  subject?: string;
  /** UTC epoch ms; `undefined` where the page's date could not be read for certain. */
  at?: number;
  /** `instant` from a full date with time, `day` from a date alone. */
  precision?: 'instant' | 'day';
}

/** One message as the page words it. Its date is read away from the page: see `dated-messages.ts`. */
export interface SeenMessage extends Omit<PageMessage, 'at' | 'precision'> {
  /** The page's own words, with a year where it gives one. */
  date?: string;
}

export interface Thread {
  id?: string;
  subject?: string;
  messages: SeenMessage[];
  /** The page says that there are messages it does not show. */
  hidden: boolean;
}

/** A compose box (docked, in line, popped out). Lives in the page only; never crosses contexts. */
export interface Compose {
  /** The outer box: the edge mark stands at its border. */
  root: HTMLElement;
  /** The editable element. */
  editor: HTMLElement;
  /** `textarea`-like or plain-text mode: no markup is sent. */
  plain: boolean;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  subject?: string;
  from?: string;
  /** Draft id where the page gives one. */
  draft?: string;
  /** Id of the thread that it answers. */
  thread?: string;
  /** A note, comment or log that no client receives: never a contact. */
  internal: boolean;
}

export type ViewKind = 'thread' | 'list' | 'record' | 'compose' | 'other';

/** Why a page that should be readable is not. `components` have a sentence for each. */
export type NotRead =
  | 'no-recipients'
  | 'no-address'
  | 'no-account'
  | 'names-alone'
  | 'nobody-named'
  | 'several-people'
  | 'taught-client'
  | 'unknown-page';

/** Who and what is on screen. Plain data: crosses contexts. */
export interface PageView {
  site: string;
  kind: ViewKind;
  /** The person's own address in this window, lower case. */
  account?: string;
  /** Clients-to-be: the others in the thread, the selection or the recipients, most relevant first. */
  people: Person[];
  /** Of those whom the page shows by name alone: nobody is shown for a name, the person is asked. */
  names?: string[];
  /** The one number of the record that is shown, as the page writes it. */
  phone?: string;
  thread?: Thread;
  /** When something happened with the one record that is shown, in the page's own words. */
  happened?: string[];
  /** Where the person pointed for the date of the last contact there is none. */
  noDate?: true;
  /** Of a page without a site of its own: where it is. */
  host?: string;
  /** Set where the page was not read, in place of a wrong client. */
  notRead?: NotRead;
  /** BCP 47, of the page's interface. */
  language: string;
}

/** The newest message of an open thread that somebody else wrote. Plain data: crosses contexts. */
export interface Incoming {
  ids: string[];
  from: Person;
  /** Its new text with the signature, without what it quotes. */
  text: string;
  /** The page's own words for its date. */
  date?: string;
  /** Everybody in the thread, the own account too. */
  people: Person[];
}

/** What became of a compose after the person acted on it. */
export type SendState = 'sent' | 'cancelled' | 'scheduled' | 'discarded' | 'refused';

export interface SiteAdapter {
  /** The file's name. */
  id: string;
  /** CSS selector of subtrees inside an editor that are not new text. */
  exclude: string;
  /** Own address as the page shows it. */
  account(doc: Document): string | undefined;
  /** The compose around `target` (an element that has the focus, or lies in the box). */
  composeAt(target: Element): Compose | undefined;
  /** All open composes, visible ones first. */
  composes(doc: Document): Compose[];
  /** What is on screen now. Cheap enough to be asked after each navigation. */
  view(doc: Document): PageView;
  /**
   * The client's message on screen; with `compose`, only where that answers it. Its text is read here and
   * nowhere else.
   */
  incoming(doc: Document, compose?: Compose): Incoming | undefined;
  /** The element whose subtree changes when another view is shown. Observed only right after a navigation. */
  viewRoot(doc: Document): Element | undefined;
  /**
   * If `target` (of a click, or of a key event with the send shortcut) sends a compose, that compose.
   * Scheduling is not sending.
   */
  sendFrom(event: Event): Compose | undefined;
  /** Presses the page's own Send for this compose, as a person's click would. */
  pressSend(compose: Compose): void;
  /**
   * After a send act: resolves when the page's own confirmation was seen and its undo time is over
   * (`sent`), or when it became something else. When `signal` aborts it stops listening and rejects with
   * the signal's reason.
   */
  outcome(compose: Compose, signal: AbortSignal): Promise<SendState>;
}

export function defineSite(adapter: SiteAdapter): SiteAdapter {
  return adapter;
}
