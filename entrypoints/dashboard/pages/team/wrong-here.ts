/**
 * How often each rule was marked "wrong here", by its key; nothing where that is not counted. Only rules that
 * were built in or handed down may be named: the id of a rep's own rule can hold a client's name.
 */
export async function wrongHereCounts(): Promise<Record<string, number> | undefined> {
  return undefined;
}
