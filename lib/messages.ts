import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ClientSummary } from './clients/card';
import type { Finding, Part, Suggestion } from './coach/finding';
import type { HantTable } from './coach/fold';
import type { Pack } from './coach/phrase-pack';
import type { ReplaceOutcome } from './editors/editor';
import type { PageMessage, PageView, Person } from './sites/adapter';

/** What a content script needs to begin: checked packs and the table for traditional characters, as data. */
export interface CoachData {
  packs: Pack[];
  hant: HantTable;
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
}

/** A mail that the page confirmed as sent. */
export interface SentMail {
  account?: string;
  site: string;
  to: Person[];
  cc: Person[];
  bcc: Person[];
  subject?: string;
  /** UTC epoch ms of the send act. */
  at: number;
  /** Ids that the page gives it (draft, thread), prefixed by kind. */
  ids: string[];
}

export type ApplyOutcome = ReplaceOutcome | 'gone';

/**
 * The one protocol between contexts. Only plain data crosses; content scripts get summaries, never the book.
 */
export interface Protocol {
  // page → background
  coachData(): CoachData;
  identify(query: { account?: string; people: Person[] }): ClientSummary | undefined;
  threadSeen(seen: { account: string; site: string; messages: PageMessage[]; hidden: boolean }): number;
  mailSent(mail: SentMail): number;
  infinitive(query: { clause: string }): string | undefined;
  openPanel(): void;

  // page → open panels
  pageView(view: PageView): void;
  draft(state: DraftState | undefined): void;

  // panel → page
  askView(): PageView;
  askDraft(): DraftState | undefined;
  applySuggestion(choice: { compose: string; finding: string; index: number }): ApplyOutcome;
  leaveFinding(choice: { compose: string; finding: string }): void;
  showFinding(choice: { compose: string; finding: string }): void;
  answerAsk(answer: { compose: string; send: boolean }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
