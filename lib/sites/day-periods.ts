/** Name of a part of the day → the hours (0–23) of which a language says it. */
type Periods = ReadonlyMap<string, ReadonlySet<number>>;

const STYLES = [{}, { dayPeriod: 'short' }, { dayPeriod: 'long' }] as const;

const known = new Map<string, Periods>();

/**
 * What a language calls the parts of the day: "p. m.", "오후", "de la tarde", as `Intl` writes them.
 * @param tidy how the text that they are looked for in was made plain
 */
export function periodsOf(language: string, tidy: (text: string) => string): Periods {
  const before = known.get(language);
  if (before) return before;
  const periods = new Map<string, Set<number>>();
  for (const style of STYLES) {
    const clock = new Intl.DateTimeFormat(language, {
      hour: 'numeric',
      hour12: true,
      timeZone: 'UTC',
      ...style,
    });
    for (let hour = 0; hour < 24; hour += 1) {
      for (const { type, value } of clock.formatToParts(Date.UTC(2024, 0, 1, hour))) {
        const name = tidy(value);
        // A single letter could be any word's.
        if (type !== 'dayPeriod' || [...name].length < 2) continue;
        periods.set(name, (periods.get(name) ?? new Set()).add(hour));
      }
    }
  }
  known.set(language, periods);
  return periods;
}

/** The hour 0–23 that a clock of twelve means in these hours of the day; nothing where it may be two, or none. */
export function hourIn(hour: number, hours: ReadonlySet<number>): number | undefined {
  const meant = hour > 12 ? [hour] : [hour % 12, (hour % 12) + 12];
  const fits = meant.filter(one => hours.has(one));
  return fits.length === 1 ? fits[0] : undefined;
}
