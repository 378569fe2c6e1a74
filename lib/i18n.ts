import { browser } from 'wxt/browser';

/** The interface language as BCP 47, for `lang` and for number and date formats. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

type MessageKey = Parameters<typeof browser.i18n.getMessage>[0];

/** A text of `_locales`, with `$1`… filled in. */
export function t(key: MessageKey, ...subs: (string | number)[]): string {
  return browser.i18n.getMessage(key, subs.map(String));
}

/** A text that counts: `key_one` or `key_other`, the count is `$1` in the language's own figures. */
export function tn(key: string, n: number, ...subs: (string | number)[]): string {
  // As `Intl.PluralRules` has it for both languages; to make those takes a page longer than all else of a mark.
  const form = n === 1 && uiLanguage() === 'en' ? 'one' : 'other';
  return t(`${key}_${form}` as MessageKey, n, ...subs);
}
