import { browser } from 'wxt/browser';

/** The interface language as BCP 47, for `lang` and for number and date formats. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

type MessageKey = Parameters<typeof browser.i18n.getMessage>[0];

let given: Readonly<Record<string, string>> = {};

/**
 * Takes texts that came as data, in place of the browser's own: a page in which those are asked for the first time
 * stands still for as long as the browser takes to read them all.
 */
export function useTexts(texts: Readonly<Record<string, string>>): void {
  given = texts;
}

/** A text of `_locales`, with `$1`… filled in. */
export function t(key: MessageKey, ...subs: (string | number)[]): string {
  const text = given[key];
  return text === undefined
    ? browser.i18n.getMessage(key, subs.map(String))
    : text.replace(/\$(\d)/g, (_, n) => `${subs[n - 1] ?? ''}`);
}

/** A text that counts: `key_one` or `key_other`, the count is `$1` in the language's own figures. */
export function tn(key: string, n: number, ...subs: (string | number)[]): string {
  // As `Intl.PluralRules` has it for both languages; to make those takes a page longer than all else of a mark.
  const form = n === 1 && uiLanguage() === 'en' ? 'one' : 'other';
  return t(`${key}_${form}` as MessageKey, n, ...subs);
}
