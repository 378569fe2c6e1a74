// Writes lib/search/pinyin.json, readings of Chinese characters without tones, from pinyin-pro (MIT).
// node tests/tools/make-pinyin.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';

const FIRST = 0x4e00;
const LAST = 0x9fff;
/** More readings than these of one character are of old books. */
const READINGS = 3;
/** Surnames of two characters that are read otherwise than their characters. */
const TWO =
  '单于 尉迟 万俟 澹台 长孙 乐正 宰父 鲜于 令狐 濮阳 夏侯 呼延 欧阳 上官 司马 诸葛 东方 皇甫 公孙 慕容 宇文'.split(
    ' ',
  );
/** Rare ones that the library reads as the character alone is read. */
const RARE = { 种: 'chong', 黑: 'he', 秘: 'bi', 覃: 'qin', 翟: 'zhai', 洗: 'xian', 仇: 'qiu', 幺: 'yao' };

const options = { toneType: 'none', type: 'array', v: true };
const isSyllable = text => /^[a-z]+$/.test(text);
const characters = [];
for (let unit = FIRST; unit <= LAST; unit++) characters.push(String.fromCharCode(unit));

const readings = new Map();
for (const character of characters) {
  const usual = pinyin(character, options)[0];
  const all = [usual, ...pinyin(character, { ...options, multiple: true })].filter(isSyllable);
  readings.set(character, [...new Set(all)].slice(0, READINGS));
}

// The commonest syllables come first: they are one byte each in the file.
const uses = new Map();
for (const all of readings.values()) for (const one of all) uses.set(one, (uses.get(one) ?? 0) + 1);
const syllables = [...uses.keys()].sort((a, b) => uses.get(b) - uses.get(a) || (a < b ? -1 : 1));
/** From "#" on, without the backslash, so that the text is as it reads. */
const codeOf = syllable => {
  const code = 0x23 + syllables.indexOf(syllable);
  return String.fromCharCode(code >= 0x5c ? code + 1 : code);
};

const usual = characters.map(one => (readings.get(one)[0] ? codeOf(readings.get(one)[0]) : ' ')).join('');
const more = characters
  .filter(one => readings.get(one).length > 1)
  .map(one => one + readings.get(one).slice(1).map(codeOf).join(''))
  .join(' ');
const surnames = {};
for (const character of characters) {
  const [surname] = pinyin(character, { ...options, surname: 'head' });
  if (isSyllable(surname) && surname !== readings.get(character)[0]) surnames[character] = surname;
}
for (const [character, reading] of Object.entries(RARE))
  if (readings.get(character)[0] !== reading) surnames[character] = reading;
for (const name of TWO) {
  const [a, b] = pinyin(`${name}明`, { ...options, surname: 'head' });
  surnames[name] = `${a} ${b}`;
}

const file = fileURLToPath(new URL('../../lib/search/pinyin.json', import.meta.url));
const data = { format: 'pinyin/1', syllables: syllables.join(' '), usual, more, surnames };
writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
console.log(`${syllables.length} syllables, ${more.split(' ').length} characters with several readings`);
