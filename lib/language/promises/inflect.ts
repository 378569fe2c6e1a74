/** Irregular past participles, and the rest by rule. */
const IRREGULAR: Record<string, string> = Object.fromEntries(
  `bring brought;build built;buy bought;catch caught;choose chosen;come come;cut cut;do done;draw drawn;drive driven;
feed fed;find found;fly flown;forward forwarded;get got;give given;go gone;hand handed;have had;hold held;keep kept;lay laid;
leave left;lend lent;let let;light lit;make made;meet met;pay paid;put put;read read;run run;see seen;sell sold;send sent;
set set;show shown;shoot shot;speak spoken;spend spent;swing swung;take taken;tell told;throw thrown;wind wound;write written;
redo redone;rerun rerun;resend resent;rewrite rewritten;rebuild rebuilt;withdraw withdrawn;undertake undertaken;begin begun`
    .split(/;\s*/)
    .map(pair => pair.split(' ') as [string, string]),
);

const DOUBLING = new Set(
  'drop fit get let put run set ship stop swap trim cut plan pop tag tip wrap chat map pin plug scan skip slip strip submit refit refer transfer begin dig nip chip zip commit'.split(
    ' ',
  ),
);

/** "Reset" doubles as "set" does. */
const isDoubling = (verb: string) => DOUBLING.has(verb) || DOUBLING.has(verb.replace(/^re/, ''));

const isShortE = (verb: string) => /[^e]e$/.test(verb);

export function ingOf(verb: string): string {
  if (isDoubling(verb)) return `${verb}${verb.at(-1)}ing`;
  if (isShortE(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`;
  return `${verb}ing`;
}

export function thirdOf(verb: string): string {
  if (verb === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return `${verb}s`;
}

export function participleOf(verb: string): string {
  if (Object.hasOwn(IRREGULAR, verb)) return IRREGULAR[verb]!;
  if (isDoubling(verb)) return `${verb}${verb.at(-1)}ed`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
}
