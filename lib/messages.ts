import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { ClientSummary } from './clients/card';
import type { SentMail } from './clients/interaction-from-page';
import type { CompiledRules } from './coach/compile-rules';
import type { Finding, Part, Suggestion } from './coach/finding';
import type { HantTable } from './coach/hant';
import type { Insertion, InsertPlace } from './coach/insert';
import type { SecondOpinion } from './coach/opinion/apply-opinion';
import type { Pack } from './coach/phrase-pack';
import type { DraftCount } from './counts';
import type { ReplaceOutcome } from './editors/editor';
import type { DraftContext, DraftRemarks } from './language/remarks';
import type { Incoming, PageView, Person, SeenMessage } from './sites/adapter';

/** What the coach needs to begin, as data: compiled packs, the table for traditional characters, styles, texts. */
export interface CoachData {
  rules: CompiledRules;
  hant: HantTable;
  /** For the closed shadow root of mark and popover. */
  css: string;
  /** A rule that asks before sending is a pattern, which is looked for away from the page: Send waits for that. */
  slowStops: boolean;
  /** Of mark and popover, by key, `$1`… not filled in. */
  texts: Record<string, string>;
}

/** A draft, what it answers and what rules found in it, to be read away from the page. */
export interface DraftReading extends DraftContext {
  findings: Finding[];
}

/** What the packs and settings of the moment say of a reading. */
export interface Taught {
  /** Starts of their suggestions, for "starts with yes". */
  leads: string[];
  /** Whether the learned model is asked too. */
  opinion: boolean;
  /** What it flags can't be muted, like the rules that come with Yesfirst. */
  locked: boolean;
  /** Keys of rules that stay silent. */
  muted: string[];
  /** Packs of the rules that hold advanced patterns, and of those alone. */
  patterns: Pack[];
}

/** What is made of it. */
export interface DraftNotes {
  remarks: DraftRemarks;
  /** What was found away from the page: by the learned model, and by advanced patterns. */
  opinion: SecondOpinion;
}

/** A finding with its outcomes, as shown in the popover and in the panel. */
export interface FindingView {
  finding: Finding;
  suggestions: Suggestion[];
}

/** State of one third of the draft. */
export type Tone = 'plain' | 'yes' | 'look';

/** The draft that has (or last had) the focus in a tab. Plain data, without the draft's text. */
export interface DraftState {
  /** Id of the compose, made by the content script. */
  compose: string;
  findings: FindingView[];
  tone: Record<Part, Tone>;
  /** False for a plain text field: the list is all there is. */
  paints: boolean;
  /** Set while Send waits for an answer: the ids of the findings it asks about. */
  asking?: { findings: string[]; unfinished: boolean };
  /** Language of the text, for the marks' `lang`. */
  language?: 'en' | 'zh';
  /** What it promises, lacks and is; comes a little after the findings. */
  remarks?: DraftRemarks;
  /** Whom it goes to, main recipients first. */
  people: Person[];
}

/** A mail that the page confirmed as sent, from an own account. */
export interface SentFrom extends SentMail {
  account: string;
}

export type ApplyOutcome = ReplaceOutcome | 'gone';

/**
 * The one protocol between contexts. Only plain data crosses; content scripts get summaries, never the book.
 */
export interface Protocol {
  // page → background
  /** Brings the reader, with the adapter of its site, into the page that asks. */
  reader(): void;
  /** Brings the adapter alone: the list of sites names another one for the page that asks. */
  site(): void;
  /** Brings the coach into the page that asks. */
  coach(): void;
  /** Brings the styles of the marks into the frames of the page that asks: one of them holds an editor. */
  styleFrames(): void;
  /** What the coach works with, from the packs as they are now. */
  coachData(): CoachData;
  identify(query: { account?: string; people: Person[] }): ClientSummary | undefined;
  /** Answers whether the account is one for work; where it is not, nothing was recorded. */
  threadSeen(seen: { account: string; language: string; messages: SeenMessage[] }): boolean;
  mailSent(mail: SentFrom): void;
  /** How a reply began that was sent: numbers, never text. */
  draftSent(count: DraftCount): void;
  /** A finding of this rule (`<pack>:<rule>`) is wrong where it stands: counted, without a word of the draft. */
  wrongHere(rule: string): void;
  /** Silences a rule (`<pack>:<rule>`) for good. */
  muteRule(rule: string): void;
  infinitive(query: { clause: string }): string | undefined;
  /** Where words go in a draft. Plain text work, and seldom asked: a page does not carry it. */
  placeWords(query: { text: string; words: string; place: InsertPlace }): Insertion;
  /** Nothing where the draft is too long to be read. */
  readDraft(reading: DraftReading): DraftNotes | undefined;
  /** Answers whether the panel could be opened from there. */
  openPanel(): boolean;

  // background → offscreen document
  languageInfinitive(query: { clause: string }): string | undefined;
  languageDraft(reading: DraftReading & Taught): DraftNotes;

  // page → open panels
  pageView(view: PageView): void;
  draft(state: DraftState | undefined): void;

  // panel → page
  /** Nothing where Yesfirst is switched off. */
  askView(): PageView | undefined;
  askDraft(): DraftState | undefined;
  /** The client's message on screen; nothing where the page shows none. */
  askIncoming(): Incoming | undefined;
  /** Puts words into the draft; `{cursor}` in them is where the caret goes. */
  insertWords(choice: { compose: string; words: string; place: InsertPlace }): ApplyOutcome;
  applySuggestion(choice: { compose: string; finding: string; index: number }): ApplyOutcome;
  leaveFinding(choice: { compose: string; finding: string }): void;
  showFinding(choice: { compose: string; finding: string }): void;
  answerAsk(answer: { compose: string; send: boolean }): void;

  // background → page
  /** The browser took back the permission for this page: nothing of ours goes on there. */
  end(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

/**
 * Sends a message to a tab, in the library's format. The library's own way never looks at the error of a tab
 * without a script of ours, so that the browser writes one into the console for each; this one rejects.
 */
export async function askTab<K extends keyof Protocol>(
  tab: number,
  type: K,
  data: Parameters<Protocol[K]>[0],
): Promise<Awaited<ReturnType<Protocol[K]>>> {
  const answer = await browser.tabs.sendMessage(tab, { id: 0, type, data, timestamp: Date.now() });
  if (!answer) throw new Error(`nobody answers "${type}" in this tab`);
  if (answer.err) throw new Error(answer.err.message);
  return answer.res;
}
