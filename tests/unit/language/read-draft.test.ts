import { describe, expect, test } from 'vitest';
import { createLinter } from '../../../lib/coach/compile-rules';
import { OPINION_PACK } from '../../../lib/coach/opinion/doubt';
import { patternPacks } from '../../../lib/coach/pattern-rules';
import type { Pack } from '../../../lib/coach/phrase-pack';
import { readDraft } from '../../../lib/language/read-draft';
import type { Taught } from '../../../lib/messages';
import { hantTable } from '../../../lib/packs';
import { packOf } from '../coach/packs-for-tests';

const DOUBTED = 'The night shift packed the wrong box.';
const tickets: Pack = {
  ...packOf('x'),
  name: 'Team',
  rules: [{ ...packOf('x').rules[0]!, id: 'ticket', category: 'jargon', find: [], patterns: ['inc-\\d+'] }],
};

async function doubts(text: string, taught: Partial<Taught> = {}, packs: Pack[] = []) {
  const { opinion } = await readDraft({
    text,
    absent: [],
    findings: createLinter(packs, { hant: hantTable }).check(text),
    leads: [],
    opinion: true,
    locked: false,
    muted: [],
    patterns: patternPacks(packs),
    ...taught,
  });
  return opinion.doubts.map(one => [one.rule, one.quote, one.pack.lockedBy]);
}

describe('what a draft is told away from the page', () => {
  test('patterns and the second opinion, each without the other', async () => {
    const text = `Gladly. See INC-7 for it. ${DOUBTED}`;
    expect(await doubts(text, {}, [tickets])).toEqual([
      ['Team:ticket', 'INC-7', undefined],
      [`${OPINION_PACK}:blame`, DOUBTED, undefined],
    ]);
    expect(await doubts(text, { opinion: false }, [tickets])).toEqual([['Team:ticket', 'INC-7', undefined]]);
    expect(await doubts(text)).toEqual([[`${OPINION_PACK}:blame`, DOUBTED, undefined]]);
  });
  test('what is muted is silent, unless it is locked', async () => {
    const text = `Gladly. See INC-7 for it. ${DOUBTED}`;
    const muted = ['Team:ticket', `${OPINION_PACK}:blame`];
    expect(await doubts(text, { muted }, [tickets])).toEqual([]);
    expect(await doubts(text, { muted, locked: true }, [{ ...tickets, lockedBy: 'Ann' }])).toEqual([
      ['Team:ticket', 'INC-7', 'Ann'],
      [`${OPINION_PACK}:blame`, DOUBTED, ''],
    ]);
  });
  test('a pattern that asks before sending stands in the place of a weaker phrase, unless it is muted', async () => {
    const [rule] = tickets.rules;
    const phrase = { ...rule!, id: 'phrase', find: ['see'], patterns: [], level: 'suggest' as const };
    const stop = { ...rule!, id: 'stop', patterns: ['see inc'], level: 'stop' as const };
    const pack = { ...tickets, rules: [phrase, stop] };
    const text = 'Gladly. See INC-7 for it.';
    const findings = createLinter([pack], { hant: hantTable }).check(text);
    const told = (muted: string[]) =>
      readDraft({
        text,
        absent: [],
        findings,
        leads: [],
        opinion: false,
        locked: false,
        muted,
        patterns: patternPacks([pack]),
      }).then(({ opinion }) => [opinion.doubts.map(one => one.rule), opinion.dropped]);
    expect(await told([])).toEqual([['Team:stop'], findings.map(one => one.id)]);
    expect(await told(['Team:stop'])).toEqual([[], []]);
  });
  test('other packs, other patterns', async () => {
    expect(await doubts('See INC-7.', { opinion: false }, [tickets])).toHaveLength(1);
    const other = { ...tickets, rules: [{ ...tickets.rules[0]!, patterns: ['req-\\d'] }] };
    expect(await doubts('See INC-7.', { opinion: false }, [other])).toEqual([]);
  });
});
