import type { Finding } from '../finding';
import type { Category, Say } from '../phrase-pack';

/** The name under which findings of the second opinion stand where a rule's pack does. */
export const OPINION_PACK = 'Second opinion';

/** Key under which such a finding is muted, as a rule is. */
const doubtKey = (category: Category) => `${OPINION_PACK}:${category}`;

const START: Record<'en' | 'zh', Say[]> = {
  en: [
    { text: 'The best way to get that done is {cursor}', keep: 'none' },
    { text: 'The easiest way to do that is {cursor}', keep: 'none' },
  ],
  zh: [
    { text: '要这么做，最好的方法是{cursor}', hant: '要這麼做，最好的方法是{cursor}', keep: 'none' },
    { text: '要这么做，最简单的方法是{cursor}', hant: '要這麼做，最簡單的方法是{cursor}', keep: 'none' },
  ],
};
const TIP: Record<'en' | 'zh', Partial<Record<Category, Say>>> = {
  en: {
    blame: { text: 'Leave out whose fault it was, and say what happens next.', keep: 'tip' },
    excuse: { text: 'Leave out the reason, and say what happens next.', keep: 'tip' },
  },
  zh: {
    blame: {
      text: '不说是谁的错，只说接下来怎么做。',
      hant: '不說是誰的錯，只說接下來怎麼做。',
      keep: 'tip',
    },
    excuse: { text: '不讲原因，只说接下来怎么做。', hant: '不講原因，只說接下來怎麼做。', keep: 'tip' },
  },
};

interface Sentence {
  category: Category;
  start: number;
  end: number;
  where: Finding['where'];
}

/** A sentence that the second opinion flags, as a finding of the softest level. */
export function doubtFinding(
  text: string,
  { category, start, end, where }: Sentence,
  lang: 'en' | 'zh',
): Finding {
  const whole = text.slice(start, end);
  const quote = whole.trimEnd();
  let hash = 0x811c9dc5;
  for (let i = 0; i < quote.length; i++) hash = Math.imul(hash ^ quote.charCodeAt(i), 0x01000193);
  const tip = TIP[lang][category];
  const middle = (start + end) / 2 / Math.max(1, text.length);
  return {
    id: `${doubtKey(category)}|${(hash >>> 0).toString(36)}`,
    rule: doubtKey(category),
    pack: { name: OPINION_PACK, version: 1 },
    category,
    level: 'suggest',
    start,
    end: start + quote.length,
    sentence: { start, end },
    where,
    // What opens a draft stands at its start, however short the draft is.
    part: where === 'opening' || middle < 1 / 3 ? 'start' : middle < 2 / 3 ? 'middle' : 'end',
    quote,
    say: [...START[lang], ...(tip ? [tip] : [])],
    learned: true,
    late: true,
  };
}
