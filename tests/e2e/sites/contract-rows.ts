/** What the contract asks of every site, in the order of the table that is printed at the end of a run. */
export const ROWS = [
  'compose',
  'recipients',
  'subject',
  'new text',
  'client',
  'dates',
  'own address',
  'sent',
  'scheduled',
  'note',
  'discarded',
  'navigation',
] as const;

export type Row = (typeof ROWS)[number];

/** The annotation of a test by which the table knows what it shows, and of which site. */
export const CONTRACT = 'contract';
/** The annotation by which it knows why a site does not offer a row. */
export const WITHOUT = 'contract-without';

interface Stand {
  id: string;
  without?: Readonly<Partial<Record<Row, string>>>;
}

const declared = new Map<string, Set<Row>>();

/** Details of a test that shows rows of the contract on a site. */
export function shows({ id }: Stand, ...rows: Row[]) {
  const known = declared.get(id) ?? new Set();
  declared.set(id, known);
  for (const row of rows) known.add(row);
  return { annotation: rows.map(row => ({ type: CONTRACT, description: `${id}|${row}` })) };
}

/** Details of the test that `unsaid` is checked by. */
export const reasons = ({ id, without = {} }: Stand) => ({
  annotation: Object.entries(without).map(([row, why]) => ({
    type: WITHOUT,
    description: `${id}|${row}|${why}`,
  })),
});

/** Rows that no test shows and no reason is given for, and rows of which both is said. */
export function unsaid({ id, without = {} }: Stand): Row[] {
  const shown = declared.get(id);
  return ROWS.filter(row => !!shown?.has(row) === row in without);
}
