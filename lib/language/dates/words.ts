/** Number words, both languages. */
export const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  'forty five': 45,
  'forty eight': 48,
  sixty: 60,
  'seventy two': 72,
  'a couple of': 2,
  'a couple': 2,
  'couple of': 2,
  'half a': 0.5,
  'half an': 0.5,
  'one and a half': 1.5,
};

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

export function ordinalOf(word: string): number {
  const figure = Number.parseInt(word, 10);
  return Number.isNaN(figure) ? ORDINALS.indexOf(word) + 1 : figure;
}

/** "first" to "twentieth", for the grammar. */
export const ORDINAL_WORDS = ORDINALS.join('|');

export const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const MONTH_STARTS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export const monthOf = (word: string) => MONTH_STARTS.indexOf(word.slice(0, 3)) + 1;

export const WEEKDAYS =
  'mon(?:day)?|tues?(?:day)?|wed(?:s|nesday)?|wendesday|thu(?:rs?)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';

const WEEKDAY_STARTS = 'mo tu we th fr sa su'.split(' ');

export const weekdayOf = (word: string) => WEEKDAY_STARTS.indexOf(word.slice(0, 2)) + 1;

const HAN_DIGITS = '零一二三四五六七八九十';

/** "十五", "二十", "两", "12", "半" → number; `undefined` for what is none. */
export function hanNumber(word: string): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === '半') return 0.5;
  if (word === '两' || word === '俩') return 2;
  if (word === '一两') return 2;
  if (word === '两三') return 3;
  const tens = word.indexOf('十');
  const digit = (one: string) => (one === '〇' ? 0 : HAN_DIGITS.indexOf(one));
  if (tens < 0) return word.length === 1 && digit(word) >= 0 ? digit(word) : undefined;
  const before = tens === 0 ? 1 : digit(word.slice(0, tens));
  const after = tens === word.length - 1 ? 0 : digit(word.slice(tens + 1));
  return before < 0 || after < 0 ? undefined : before * 10 + after;
}
