import en from './complaint/en.json';
import { apologises, type Lang, messageFeatures, replyFeatures } from './complaint/features';
import { isGrave } from './complaint/grave';
import { type ComplaintModel, sumsOf } from './complaint/model';
import { PARTS, type Part, STARTS, STARTS_HANT } from './complaint/starts';
import zh from './complaint/zh.json';
import type { HantTable } from './hant';

/** A part of the reply to a complaint: feeling, taking it on, help on its way. */
export type ComplaintPart = Part;

export interface ComplaintReading {
  /** Whether the client names something of ours that went wrong for them or leaves them waiting. */
  complaint: boolean;
  /** What the reply lacks; empty where there is no complaint. */
  missing: ComplaintPart[];
  /** Whether harm, death, danger, fraud, lost money or a legal threat stands in the message. */
  grave: boolean;
}

export type ComplaintModels = Record<Lang, ComplaintModel>;

const MODELS: ComplaintModels = {
  en: en as ComplaintModel,
  zh: zh as ComplaintModel,
};

const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}+/gu;
const MOST = 20_000;

/** Words that no longer English text is without. */
const COMMON = new Set(
  (
    'the a an and or but of to in on at for with from by is are was were be been am it its this that these those ' +
    'i you we they he she my your our their me us them not no do does did have has had will would can could what ' +
    "when where why how who which there here so if as it's i'm don't can't that's we're i've you're just still"
  ).split(' '),
);
/** From this many words on, a text in Latin letters must show that it is English. */
const ENOUGH_WORDS = 8;
const COMMON_SHARE = 0.15;

/** The language of a text, or nothing where it is neither. */
function langOf(text: string): Lang | undefined {
  const short = text.slice(0, MOST);
  const han = short.match(HAN)?.length ?? 0;
  const words = short.match(LATIN) ?? [];
  if (han > words.length) return 'zh';
  if (words.length === 0) return undefined;
  const common = words.filter(word => COMMON.has(word.toLowerCase())).length;
  return words.length < ENOUGH_WORDS || common >= COMMON_SHARE * words.length ? 'en' : undefined;
}

/**
 * What a real apology in the draft adds to the log odds of a complaint: who writes it has understood the
 * message so. It tips what is doubtful and nothing else.
 */
const APOLOGY = 1.2;

/**
 * Whether a client's message is a complaint and what the reply to it lacks.
 * @param message the client's text; greeting, signature and a mail quoted below are passed over
 * @param reply the draft
 */
export function readComplaint(message: string, reply: string, hant: HantTable): ComplaintReading {
  return readComplaintWith(MODELS, message, reply, hant);
}

/** The same by other models: how what was learned is scored on what was not. */
export function readComplaintWith(
  models: ComplaintModels,
  message: string,
  reply: string,
  hant: HantTable,
): ComplaintReading {
  const lang = langOf(message);
  if (!lang) return { complaint: false, missing: [], grave: false };
  const grave = isGrave(message.slice(0, MOST), lang, hant);
  const replyLang = langOf(reply);
  const features = replyLang && replyFeatures(reply, replyLang, hant);
  let [sum = 0] = sumsOf(messageFeatures(message, lang, hant), models[lang].message, 1);
  if (features && apologises(features)) sum += APOLOGY;
  if (sum <= 0) return { complaint: false, missing: [], grave };
  // A draft in another language is not judged; one that says nothing yet lacks everything.
  if (!features) return { complaint: true, missing: /\p{L}/u.test(reply) ? [] : [...PARTS], grave };
  const lacks = sumsOf(features, models[replyLang].reply, PARTS.length);
  return { complaint: true, missing: PARTS.filter((_, i) => lacks[i]! > 0), grave };
}

/** Starts to pick from for a part that a reply lacks; `{cursor}` is where the person goes on. */
export interface PartStarts {
  part: ComplaintPart;
  starts: string[];
}

/**
 * For each missing part two or three starts, the first one to offer first. After something grave they are
 * plain: "my favourite problem" would mock.
 * @param script of Chinese; English has one
 */
export function startsFor(
  missing: readonly ComplaintPart[],
  { grave, lang, script = 'hans' }: { grave: boolean; lang: Lang; script?: 'hans' | 'hant' },
): PartStarts[] {
  const choices = lang === 'zh' && script === 'hant' ? STARTS_HANT : STARTS[lang];
  return PARTS.filter(part => missing.includes(part)).map(part => ({
    part,
    starts: [...choices[part][grave ? 'grave' : 'light']],
  }));
}
