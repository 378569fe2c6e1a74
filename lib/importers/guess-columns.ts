import { foldColumn } from './csv-columns';
import type { ColumnMapping } from './importer';

/** What a column of an unknown program is, by its name. Asked in this order. */
const NAMES: readonly [target: string, RegExp][] = [
  ['address', /e-?mail|邮箱|电子邮件|郵箱|電郵/u],
  ['phone', /phone|mobile|^tel|cell|电话|手机|電話|手機/u],
  ['given', /first ?name|given|^名$|名字/u],
  ['family', /last ?name|surname|family|^姓$|姓氏/u],
  ['company', /company|organi[sz]ation|account|firm|公司|单位|單位/u],
  ['name', /^(?:full |contact |client |customer |display )?name$|^contact$|^who$|姓名|客户|联系人|聯絡人/u],
  ['role', /title|role|position|job|职|職/u],
  ['birthday', /birth|生日/u],
  ['website', /website|web page|^url$|网址|網址/u],
  ['notes', /notes?$|comment|remark|备注|備註/u],
];
/** Never guessed: consent and the like is nobody's to guess, and an owner or date is no client's. */
const NEVER = /opt|consent|unsubscri|newsletter|owner|created|退订|同意/u;

/** A mapping to begin with, for the person to correct. A target that takes one value is given once. */
export function guessColumns(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnMapping {
  const mapping: Record<string, string> = {};
  const taken = new Set<string>();
  columns.forEach((column, index) => {
    const folded = foldColumn(column);
    if (NEVER.test(folded)) return;
    const filled = rows.map(row => row[index]?.trim() ?? '').filter(Boolean);
    const mails = filled.length > 0 && filled.every(cell => /^\S+@\S+\.\S+$/u.test(cell));
    const target = mails ? 'address' : NAMES.find(([, sign]) => sign.test(folded))?.[0];
    if (!target || (taken.has(target) && target !== 'address' && target !== 'phone')) return;
    taken.add(target);
    mapping[column] = target;
  });
  return mapping;
}
