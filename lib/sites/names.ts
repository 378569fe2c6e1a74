/** More people than this in a call are an audience. */
const MOST = 50;

/**
 * Names of people as a page words them, each once: without what it says of them in brackets behind the name
 * (you, host, guest). What cannot be a name is left out.
 */
export function namesIn(texts: readonly (string | null | undefined)[]): string[] {
  const names = texts.map(text =>
    (text ?? '')
      .replace(/\s+/g, ' ')
      .replace(/(?:\s*[([（][^()[\]（）]*[)\]）])+\s*$/, '')
      .trim(),
  );
  return [...new Set(names.filter(name => /^[^@<>]{2,60}$/.test(name) && /\p{L}/u.test(name)))].slice(
    0,
    MOST,
  );
}
