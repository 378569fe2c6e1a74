/** A stretch of the folded text, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where an English clause ends and another begins: a pause, or a word that takes a new subject. */
const EDGE_EN =
  /[;:()!?"]|,(?!\d)|\.(?= |$)| (?=(?:and|but|or) (?:i|we|my|our|the|he|she|they|it|that|then|so|there|you|your|i'm|we're|i've|we've|he's|she's|it's|they're|if|mine|please|not|would|could|can)\b)| (?=(?:so|hence|because|which|although|though|therefore|otherwise|that's why|unless|whereas|while|thus|cause|cos|plus)\b(?! (?:far|much|many|long|i can't)\b))| (?=(?:as|since|if|when|where|until|till|before|after|than) (?:i|we|you|it|they|he|she|i'm|we're|it's|you're|he's|she's)\b(?! (?:was|were) (?:a|an|\w+|in|at)\b))/gu;
const HALF_SUBJECT = /^\W*(?:(?:and|but|so|that|as|because|since) )?(?:(?:my|our|the) )?[\w']+(?: [\w']+)?$/u;
const EDGE_ZH = /[,;:!?()"。！？；：…\n]/gu;

/** Words that only lead into a clause and are no part of what it says. */
const LEAD_EN =
  /^(?:and|but|so|or|because|since|as|also|btw|by the way|p\.?s\.?|on a (?:nicer|brighter|lighter|personal|side) note|although|though|however|well|oh|ps|fyi|just so you know|heads up|besides|plus|which|that|then|anyway|sorry|in other news|to be (?:honest|open|fair)|honestly|hence|therefore|while i have you|quick one|just)\b[ ,]*/u;
const LEAD_ZH =
  /^(?:另外|对了|顺便说一下|顺便说一声|顺便|跟你说一声|跟您说一声|因为|由于|所以|不过|但是|但|而且|还有|其实|说来|说起来|不瞒你说|不瞒您说|主要是?|毕竟|正好|刚好|巧了|哈哈|那个|并且|可是|只是|再说|ps|p\.s\.)/u;

/** The clauses of `folded` between `start` and `end`, in order, without the blanks around them. */
export function clausesOf(folded: string, start: number, end: number, chinese: boolean): Stretch[] {
  const text = folded.slice(start, end);
  const edge = new RegExp(chinese ? EDGE_ZH : EDGE_EN);
  const cuts: Stretch[] = [];
  let from = 0;
  const put = (to: number) => {
    const trimmed = trim(folded, { start: start + from, end: start + to });
    if (trimmed.end > trimmed.start) cuts.push(trimmed);
  };
  for (const found of text.matchAll(edge)) {
    // "My wife and I are…": what stands before the "and" is half of a subject, and no clause.
    if (
      !chinese &&
      found[0] === ' ' &&
      HALF_SUBJECT.test(text.slice(from, found.index)) &&
      text.startsWith(' and ', found.index)
    )
      continue;
    put(found.index);
    from = found.index + found[0].length;
  }
  put(text.length);
  return cuts;
}

function trim(folded: string, { start, end }: Stretch): Stretch {
  let from = start;
  let to = end;
  while (from < to && /[\s,.;:\0-]/.test(folded.charAt(from))) from++;
  while (to > from && /[\s,.;:!?。！？\0"]/.test(folded.charAt(to - 1))) to--;
  return { start: from, end: to };
}

/** A clause without the words that only lead into it. */
export function withoutLead(folded: string, clause: Stretch, chinese: boolean): Stretch {
  const lead = chinese ? LEAD_ZH : LEAD_EN;
  let { start } = clause;
  for (let round = 0; round < 3; round++) {
    const found = lead.exec(folded.slice(start, Math.min(clause.end, start + 40)));
    if (!found?.[0]) break;
    start += found[0].length;
  }
  return start < clause.end ? trim(folded, { start, end: clause.end }) : clause;
}
