import { type ComplaintPart, type PartStarts, readComplaint, startsFor } from '../coach/complaint';
import { splitDraft } from '../coach/draft';
import { DRAFT_WORDS } from '../coach/draft-words';
import { isTraditional } from '../coach/hant';
import { type LaterStep, laterStepsIn } from '../coach/later-steps';
import { partiesNamed } from '../coach/parties';
import { readTone, type ToneReading } from '../coach/tone';
import { hantTable } from '../packs';
import { type OpenDeadline, openDeadline } from './deadline';
import { type Found, findPromises } from './promises';
import { withoutSignature } from './signature';

/** A draft as the page reads it, beside its findings. Plain data: crosses contexts, and is kept nowhere. */
export interface DraftContext {
  text: string;
  /** The client's message that it answers, where the page shows one. */
  answers?: string;
  /** Names of the thread's people whom the draft does not go to. */
  absent: string[];
}

/** A promise as it is offered for a follow-up. */
export interface PromiseMade extends Pick<Found, 'who' | 'when'> {
  /** The clause as it stands in the draft. */
  what: string;
}

/** What a draft is told beside its findings. Plain data. */
export interface DraftRemarks {
  tone: ToneReading;
  /** The client wrote with a complaint. */
  complaint?: { grave: boolean; missing: ComplaintPart[]; starts: PartStarts[] };
  promises: PromiseMade[];
  deadline?: OpenDeadline;
  /** Of a problem's later steps those that the draft does. */
  later: LaterStep[];
  /** Named in the draft, and not among its recipients. */
  absent: string[];
  script: 'hans' | 'hant';
  lang: 'en' | 'zh';
}

const LONGEST_MESSAGE = 20_000;
const MOST_PROMISES = 8;

/**
 * Reads a draft for what is positive in it, what it promises, and what a complaint still wants.
 * @param at local date and time with the zone's offset, ISO: dates are reckoned from it
 * @param leads starts that packs teach
 */
export function remarksOn(
  { text, answers = '', absent }: DraftContext,
  { at, leads }: { at: string; leads: readonly string[] },
): DraftRemarks {
  const message = withoutSignature(answers.slice(0, LONGEST_MESSAGE));
  const lang = /\p{Script=Han}/u.test(text || message) ? 'zh' : 'en';
  const script = lang === 'zh' && isTraditional(text || message, hantTable) ? 'hant' : 'hans';
  const { complaint, grave, missing } = readComplaint(message, text, hantTable);
  const opening = splitDraft(text, DRAFT_WORDS).find(part => part.kind === 'opening');
  const deadline =
    opening &&
    openDeadline({ message, reply: text, opening: text.slice(opening.start, opening.end), at }, hantTable);
  return {
    tone: readTone(text, leads, hantTable),
    ...(complaint
      ? { complaint: { grave, missing, starts: startsFor(missing, { grave, lang, script }) } }
      : {}),
    promises: findPromises(text, { sentAt: at, hant: hantTable })
      .slice(0, MOST_PROMISES)
      .map(({ what, who, when }) => ({ what, who, when })),
    ...(deadline ? { deadline } : {}),
    later: laterStepsIn(text),
    absent: partiesNamed(text, absent, hantTable),
    script,
    lang,
  };
}
