import en from '../../../public/_locales/en/messages.json';
import zh from '../../../public/_locales/zh_CN/messages.json';

type Messages = Record<string, { message: string }>;

let language = new URLSearchParams(globalThis.location?.search ?? '').get('lang') ?? 'en';

/** For tests that have no address to say the language in. */
export function useLanguage(next: 'en' | 'zh-CN'): void {
  language = next;
}

/** Stands in for `wxt/browser`: the real texts, filled in as the browsers do it. */
export const browser = {
  i18n: {
    getUILanguage: () => language,
    getMessage(key: string, subs: string[] = []): string {
      const messages: Messages = language.startsWith('zh') ? zh : en;
      const text = messages[key]?.message;
      // As the browsers answer: a rule that somebody wrote has no name there.
      if (text === undefined && key.startsWith('rule_')) return '';
      if (text === undefined) throw new Error(`no text for "${key}"`);
      return text.replace(/\$(\d)/g, (_, n) => subs[Number(n) - 1] ?? '');
    },
  },
};
