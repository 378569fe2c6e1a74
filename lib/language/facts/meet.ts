import { type Stretch, withoutLead } from './clauses';
import { compileFrames, type FactGroup, type Frame } from './frames';
import { HOME_EN } from './frames-en-home';
import { MORE_EN } from './frames-en-more';
import { PERSON_EN } from './frames-en-person';
import { WORK_EN } from './frames-en-work';
import { SOFT_EN, SOFT_ZH } from './frames-soft';
import { FRAMES_ZH, LISTS_ZH } from './frames-zh';
import { WORK_ZH } from './frames-zh-work';
import * as guards from './guards';
import { LISTS_EN } from './lists-en';

/** Compiled when a mail of that language first comes: that costs more than reading many mails. */
let english: Frame[] | undefined;
let chinese: Frame[] | undefined;

/** A Chinese clause that names its own subject. */
export const OWN_SUBJECT = /^.{0,3}(?:我|咱|老婆|太太|老公|女儿|儿子|孩子|爸|妈|公司|老板)/u;

export interface Met {
  group: FactGroup;
  field: string;
  /** Where the frame begins and ends, in the text. */
  at: number;
  end: number;
}

/** The facts of a clause, mostly one: where a second frame begins behind an "and", the clause is cut there. */
export function partsOf(
  text: string,
  folded: string,
  clause: Stretch,
  zh: boolean,
  head: boolean,
): (Stretch & { met?: Met })[] {
  const met = meet(text, folded, clause, zh, head);
  if (!met || zh) return [{ ...clause, met }];
  const behind = folded.slice(met.end, clause.end);
  const joint = / (?:and|but) /u.exec(behind);
  if (!joint) return [{ ...clause, met }];
  const cut = met.end + joint.index;
  const rest = { start: cut + joint[0].length, end: clause.end };
  const second = meet(text, folded, rest, zh, false);
  if (!second || second.field === met.field) return [{ ...clause, met }];
  return [
    { start: clause.start, end: cut, met },
    { ...rest, met: second },
  ];
}

function framesEn(): Frame[] {
  english ??= [
    ...compileFrames(
      // Where two frames begin at the same word, the first counts: schooling before jobs.
      [
        ...PERSON_EN.filter(([group]) => group === 'education'),
        ...HOME_EN,
        ...WORK_EN,
        ...PERSON_EN.filter(([group]) => group !== 'education'),
        ...MORE_EN,
      ],
      LISTS_EN,
    ),
    ...compileFrames(SOFT_EN, LISTS_EN, { soft: true }),
  ];
  return english;
}

function framesZh(): Frame[] {
  chinese ??= [
    ...compileFrames([...FRAMES_ZH, ...WORK_ZH], LISTS_ZH, { chinese: true }),
    ...compileFrames(SOFT_ZH, LISTS_ZH, { chinese: true, soft: true }),
  ];
  return chinese;
}

function meet(text: string, folded: string, clause: Stretch, zh: boolean, first: boolean): Met | undefined {
  const core = withoutLead(folded, clause, zh);
  const said = folded.slice(core.start, core.end);
  let best: Met | undefined;
  const trade = (zh ? guards.SOFT_NO_ZH : guards.SOFT_NO_EN).test(said);
  for (const { group, field, pattern, capital, soft } of zh ? framesZh() : framesEn()) {
    // The topic alone is weak: it neither stands beside order talk nor beats what a proper frame found.
    if (soft && (trade || best)) continue;
    const hit = pattern.exec(said);
    if (!hit) continue;
    // "^" frames leave "I" out, which English does at the head of a sentence only.
    if (
      !zh &&
      hit.index === 0 &&
      !first &&
      pattern.source.startsWith('\\b(?:^') &&
      !/^(?:i|we|my|our|it|that|the)\b/u.test(said)
    )
      continue;
    if (capital && !isName(text, core.start, hit)) continue;
    const at = core.start + hit.index;
    if (!best || at < best.at) best = { group, field, at, end: at + hit[0].length };
  }
  return best;
}

/** Whether what stands at `(?<cap>` is written like a name, or is not there at all in this alternative. */
function isName(text: string, from: number, hit: RegExpExecArray): boolean {
  const at = Object.values(hit.indices?.groups ?? {}).find(one => one !== undefined);
  if (!at) return true;
  const rest = text.slice(from + at[0], from + at[0] + 40).replace(/^the /i, '');
  // Who writes all in small letters writes names so, too.
  const capital = /^[\p{Lu}\d]/u.test(rest) || /(?:^|\s)i(?:'?m|'ve|'ll)?\s/u.test(text);
  return capital && !guards.NO_NAME.test(rest.toLowerCase());
}

/** "She's four", "He loves trains", "They meet every Monday": about whom the sentence before spoke of. */
export function anaphor(
  said: string,
  before: 'family' | 'us' | undefined,
  here: 'family' | 'us' | undefined,
): Met | undefined {
  const who = here ?? before;
  if (!who) return undefined;
  if (who === 'us')
    return /^they (?:only )?(?:meet|decide|sit|sign|want|look|insist|buy|compare)\b/u.test(said)
      ? { group: 'us', field: 'decidesWith', at: 0, end: 0 }
      : undefined;
  return /^(?:he|she|they)(?:'s|'re| is| are| has| loves?| plays?| starts?| turns?| works?| lives?| studies| study| just| wants to be| teaches| goes| does| sings| runs| collects)\b(?! (?:call|send|sign|pick|be (?:at|in|there)|available|in the office|at home until))/u.test(
    said,
  )
    ? { group: 'family', field: 'family', at: 0, end: 0 }
    : undefined;
}
