/** A client as the address bar offers it. */
export interface Offered {
  id: string;
  name: string;
  company?: string;
  /** The gap in words: "23 days". */
  gap?: string;
}

/** What the address bar is given: what stands in it when it is chosen, and what is shown. */
export interface BarSuggestion {
  content: string;
  description: string;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** No markup may hold them, escaped or not. */
const UNSPEAKABLE = /[\p{Cc}\p{Cs}\p{Cn}]/gu;

/** Chromium parses descriptions as markup, and takes none of them if one is wrong. */
export const escapeMarkup = (text: string): string =>
  text.replace(UNSPEAKABLE, ' ').replace(/[&<>"']/g, character => ESCAPES[character]!);

/**
 * Clients as suggestions of the address bar: name, company and gap. What is chosen is known again by its text,
 * so no two texts are the same.
 * @param markup whether the browser parses descriptions (Chromium)
 * @returns the suggestions, and the client's id by content
 */
export function suggestionsOf(
  clients: readonly Offered[],
  markup: boolean,
): { suggestions: BarSuggestion[]; ids: Map<string, string> } {
  const suggestions: BarSuggestion[] = [];
  const ids = new Map<string, string>();
  for (const { id, name, company, gap } of clients) {
    const plain = [name, company].filter(Boolean).join(', ');
    let content = plain;
    for (let n = 2; ids.has(content); n++) content = `${plain} (${n})`;
    ids.set(content, id);
    const more = [company, gap].filter(part => part !== undefined);
    const description = markup
      ? [
          `<match>${escapeMarkup(name)}</match>`,
          ...more.map(part => `<dim>${escapeMarkup(part)}</dim>`),
        ].join(' · ')
      : [name, ...more].join(' · ');
    suggestions.push({ content, description });
  }
  return { suggestions, ids };
}
