import type { Finding, Suggestion } from './finding';
import { type HantTable, isTraditional, toTraditional } from './hant';
import type { Say } from './phrase-pack';
import { restStart } from './rest-start';

const MOST = 3;

/** Words that only lead up to the phrase: they go with it, so that the new start stands first. */
const LEADING = new Set(
  "i i'm i am we we're are so very really terribly truly sorry but and well however unfortunately regrettably sadly afraid that to say yes ok okay oh actually apologies my our the honestly frankly because since".split(
    ' ',
  ),
);
const LEADING_ZH =
  /^(?:[，,、\s！!。]|非常|很|实在|實在|真的?|十分|万分|萬分|抱歉|不好意思|对不起|對不起|但是?|不过|不過|可是|只是|因为|因為|由于|由於|其实|其實|目前|那|嗯|哦|亲|親|很?遗憾|很?遺憾)*$/u;
/** What follows a phrase and is no clause of its own: behind a new start it would read as nonsense. */
const NO_CLAUSE =
  /^(?:[^\p{L}\p{N}"“‘]|(?:to|is|are|was|were|be|for|on|of|against|about|from|by|not|and|or|so|but|than|as|us|me|them|here|there[.!]|regarding|concerning|which|who|with|in|at|have|has|do|does|don['’]t|doesn['’]t|can|may|will|laws?|rules?|terms|policy|sign-off|allows?|prevailing|i['’]m (?:afraid|sorry))\b)/iu;
const NO_CLAUSE_ZH =
  /^(?:的|是|係|系|了|咗|吗|嗎|呢|吧|啊|和|与|與|[写寫载載]|规定|規定|要求|说|說|讲|講|很|停|着|著|明|有|都|也|即|所|第.{1,3}[条條]|.[，,])/;
const END_MARKS = /[.!?…。！？]+["”’」』)）]*$/u;
const HAN = /\p{Script=Han}/u;

/**
 * What can be done about a finding, at most three ways, best first. Pure text work: nothing is said that
 * the draft does not say; where something is needed the caret stands in a gap.
 * @param text the whole draft, as it was linted
 */
export function suggest(finding: Finding, text: string, options: { hant?: HantTable } = {}): Suggestion[] {
  if (text.slice(finding.start, finding.end) !== finding.quote) return [];
  const { hant } = options;
  const traditional =
    hant !== undefined && finding.say.some(say => HAN.test(say.text)) && isTraditional(text, hant);
  const all: Suggestion[] = [];
  for (const say of finding.say) {
    const words = traditional && hant ? (say.hant ?? toTraditional(say.text, hant)) : say.text;
    const made = make(finding, text, say, words);
    if (made && !all.some(other => other.lead === made.lead && other.rest === made.rest)) all.push(made);
    if (all.length === MOST) break;
  }
  return all;
}

function make(finding: Finding, text: string, say: Say, words: string): Suggestion | undefined {
  if (say.keep === 'tip') return { keep: 'tip', lead: words, rest: '' };
  const chinese = HAN.test(words);
  const { start, opens } = startOf(finding, text, chinese);
  // Behind "Hi Ann, " on the same line the sentence opens in small letters.
  const small = !opens || /[,，][^\S\n]*$/.test(text.slice(Math.max(0, start - 4), start));
  const [before = '', after = ''] = words.split(/\{(?:rest|verb|cursor)\}/);
  const lead =
    !small || chinese ? before.trimEnd() : before.charAt(0).toLowerCase() + before.slice(1).trimEnd();
  if (say.keep === 'rest') {
    const from = restStart(finding, text, opens ? start : undefined, chinese);
    if (from === undefined) return undefined;
    const head = !opens && from === finding.sentence.start;
    const begins = head && !chinese ? before.trimEnd() : lead;
    return keepRest(finding, text, from, !small || head, begins, after, chinese);
  }
  const bare = bareStart(finding, text, start, lead, after, chinese, say.keep, words.includes('{'));
  if (say.keep === 'none') return bare;
  const { clause, tail } = clauseOf(finding, text, chinese);
  if (!clause || /^(?:not|never|不|没|沒|无|無)/i.test(clause)) return bare;
  if (!chinese) return { ...bare, clause, tail };
  return complete(bare, clause, tail);
}

/** Where the edit begins, and whether that is the sentence's beginning. */
function startOf(finding: Finding, text: string, chinese: boolean): { start: number; opens: boolean } {
  const before = text.slice(finding.sentence.start, finding.start);
  const leads = chinese
    ? LEADING_ZH.test(before)
    : before
        .toLowerCase()
        .replaceAll('’', "'")
        .split(/[^a-z']+/)
        .every(word => !word || LEADING.has(word));
  return leads && !/\p{N}/u.test(before)
    ? { start: finding.sentence.start, opens: true }
    : { start: finding.start, opens: false };
}

/** What follows the phrase in its sentence: the joint, the clause itself, the marks at its end. */
function clauseOf(finding: Finding, text: string, chinese: boolean) {
  const whole = text.slice(finding.end, finding.sentence.end);
  const joint = (chinese ? /^[\s，,：:；;、—]*/u : /^[\s,:;–—-]*(?:that\b[\s,]*)?/iu).exec(whole)?.[0] ?? '';
  const rest = whole.slice(joint.length);
  const tail = END_MARKS.exec(rest)?.[0] ?? '';
  return { joint, rest, clause: rest.slice(0, rest.length - tail.length).trim(), tail };
}

function keepRest(
  finding: Finding,
  text: string,
  start: number,
  opens: boolean,
  lead: string,
  after: string,
  chinese: boolean,
): Suggestion | undefined {
  const { joint, rest, clause, tail } = clauseOf(finding, text, chinese);
  if (
    chinese
      ? clause.length < 3 || NO_CLAUSE_ZH.test(clause)
      : !/\s\S+\s|^(?:i|we|you|they|he|she|it)\s/i.test(clause) || NO_CLAUSE.test(clause)
  )
    return undefined;
  const first = clause.split(/\s/, 1)[0] ?? '';
  let head = '';
  if (!lead && opens && !chinese) head = first.charAt(0).toUpperCase();
  // Behind a colon a capital is only the colon's: "Policy: Returns need…".
  else if (lead && joint.includes(':') && /^\p{Lu}\p{Ll}+$/u.test(first))
    head = first.charAt(0).toLowerCase();
  if (head === first.charAt(0)) head = '';
  const gap = lead && !chinese ? ' ' : '';
  const from = finding.end + joint.length;
  if (after.trim()) {
    const kept = head ? head + clause.slice(1) : clause;
    const made = lead + gap + kept + after.trimEnd() + tail;
    const edit = { start, end: finding.sentence.end, text: made };
    return { keep: 'rest', lead, rest: kept + after.trimEnd() + tail, edit, caret: start + made.length };
  }
  const made = lead + gap + head;
  const end = from + head.length;
  const caret = start + made.length + finding.sentence.end - end;
  return {
    keep: 'rest',
    lead,
    rest: head + rest.slice(head.length),
    edit: { start, end, text: made },
    caret,
  };
}

/** A new start in place of the sentence, with the caret behind it. */
function bareStart(
  finding: Finding,
  text: string,
  start: number,
  lead: string,
  after: string,
  chinese: boolean,
  keep: Suggestion['keep'],
  open: boolean,
): Suggestion {
  let { end } = finding.sentence;
  // Before more words on the line the end mark stays: it parts them, and shows where the start is unfinished.
  if (open && /^[^\S\n]*[^\s\uFFFC]/u.test(text.slice(end, end + 20)))
    end -= (END_MARKS.exec(text.slice(start, end))?.[0] ?? '').length;
  const made = lead + (chinese || !open ? '' : ' ');
  return {
    keep,
    lead,
    rest: '',
    edit: { start, end, text: made + after.trimEnd() },
    caret: start + made.length,
    ...(open ? { unfinished: true } : {}),
  };
}

function complete(bare: Suggestion, rest: string, tail: string): Suggestion {
  const { edit, keep, lead } = bare;
  if (!edit) return bare;
  const made = edit.text + rest + tail;
  return { keep, lead, rest: rest + tail, edit: { ...edit, text: made }, caret: edit.start + made.length };
}

/**
 * A `verb` suggestion with its clause turned into an infinitive (with or without "to"): nothing is left to
 * finish. Anything else comes back as it is.
 */
export function withInfinitive(suggestion: Suggestion, infinitive: string): Suggestion {
  const { clause, tail = '', ...bare } = suggestion;
  if (clause === undefined || !infinitive.trim()) return suggestion;
  const words = infinitive.trim().replace(END_MARKS, '');
  return complete(bare, /^to\s/i.test(words) ? words : `to ${words}`, tail);
}

/**
 * Whether a start that was accepted (a suggestion's `lead`) still stands in the draft with nothing behind it.
 * @param starts the accepted leads
 */
export function unfinishedStart(text: string, starts: readonly string[]): boolean {
  return starts.some(lead => {
    const start = lead.trim();
    if (!start) return false;
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + start.length)) {
      const behind = text.slice(at + start.length, at + start.length + 40);
      if (/^[^\S\n]*(?:$|[\n\uFFFC.!?…。！？，,;；:：])/u.test(behind)) return true;
      // The start's own blank and the one before the next sentence: nobody wrote between them.
      if (/^[^\S\n]{2,}\p{Lu}/u.test(behind)) return true;
    }
    return false;
  });
}
