/** These turn the words around a name: nobody's name needs them. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
/** Longer than any name that is one. */
const LONGEST_NAME = 200;

/**
 * What a page told, without what misleads where it is shown: names are cut at 200 characters, and the marks that
 * turn the direction of what follows are taken out of every text. In and out: plain data.
 */
export function tamed<T>(told: T): T {
  if (told === undefined) return told;
  return JSON.parse(JSON.stringify(told), (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    const plain = value.replace(TURNING, '');
    return key === 'name' ? plain.slice(0, LONGEST_NAME).trim() : plain;
  }) as T;
}
