/** Waits until others had their turn, where it is time for that. Called often. */
export type Breathe = () => undefined | Promise<void>;

const RUN = 128;

/**
 * Sorts like `toSorted`, in pieces: between two it lets others have their turn.
 * @param breathe see `Breathe`; what it throws ends the sorting
 */
export async function sortInPieces<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
  breathe: Breathe,
): Promise<T[]> {
  let from: T[] = [];
  for (let at = 0; at < items.length; at += RUN) {
    from.push(...items.slice(at, at + RUN).sort(compare));
    const pause = breathe();
    if (pause) await pause;
  }
  for (let size = RUN; size < from.length; size *= 2) {
    const into: T[] = [];
    for (let left = 0; left < from.length; left += 2 * size) {
      const [middle, end] = [Math.min(left + size, from.length), Math.min(left + 2 * size, from.length)];
      let [a, b] = [left, middle];
      while (a < middle || b < end) {
        const takeLeft = b >= end || (a < middle && compare(from[a]!, from[b]!) <= 0);
        into.push(takeLeft ? from[a++]! : from[b++]!);
        if (into.length % RUN === 0) {
          const pause = breathe();
          if (pause) await pause;
        }
      }
    }
    from = into;
  }
  return from;
}

/**
 * The place of texts in a language's order, Chinese by pinyin. Asking a collator a million times takes a
 * second, so what was put in order once stays so, and only texts that are new are compared.
 */
export class TextOrder {
  private sorted: string[] = [];
  private places = new Map<string, number>();
  private readonly collator: Intl.Collator;

  /** @param language BCP 47 */
  constructor(language: string) {
    this.collator = new Intl.Collator(language, { numeric: true });
  }

  /** Learns texts; afterwards `place` knows them. */
  async learn(texts: Iterable<string>, breathe: Breathe): Promise<void> {
    const unknown = new Set<string>();
    let looked = 0;
    for (const text of texts) {
      if (!this.places.has(text)) unknown.add(text);
      if (++looked % 512 !== 0) continue;
      const pause = breathe();
      if (pause) await pause;
    }
    const fresh = [...unknown];
    if (fresh.length === 0) return;
    const compare = (a: string, b: string) => this.collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
    const added = await sortInPieces(fresh, compare, breathe);
    const known = this.sorted;
    const merged: string[] = [];
    let at = 0;
    for (const text of added) {
      let [low, high] = [at, known.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compare(known[middle]!, text) <= 0) low = middle + 1;
        else high = middle;
      }
      for (; at < low; at++) merged.push(known[at]!);
      merged.push(text);
      const pause = breathe();
      if (pause) await pause;
    }
    for (; at < known.length; at++) merged.push(known[at]!);
    const places = new Map<string, number>();
    for (const text of merged) {
      places.set(text, places.size);
      if (places.size % 512 !== 0) continue;
      const pause = breathe();
      if (pause) await pause;
    }
    // In one go: two that learn at once must not lose each other's texts.
    if (known !== this.sorted) return this.learn(fresh, breathe);
    this.sorted = merged;
    this.places = places;
  }

  place(text: string): number {
    return this.places.get(text) ?? this.sorted.length;
  }
}
