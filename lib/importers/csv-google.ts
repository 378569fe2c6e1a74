import { foldColumn } from './csv-columns';
import type { DraftBuilder } from './draft';
import { relatedField } from './vcard-properties';

/** Several values in one cell. */
const SPLIT = ' ::: ';

const PLAIN: Readonly<Record<string, string>> = {
  nickname: 'nickname',
  'organization name': 'company',
  'organization title': 'role',
  'organization 1 - name': 'company',
  'organization 1 - title': 'role',
  notes: 'notes',
  labels: 'tags',
  'group membership': 'tags',
};

const PARTS: Readonly<Record<string, string>> = {
  name: 'name',
  'first name': 'given',
  'given name': 'given',
  'middle name': 'middle',
  'additional name': 'middle',
  'last name': 'family',
  'family name': 'family',
  'phonetic first name': 'sayGiven',
  'given name yomi': 'sayGiven',
  'phonetic last name': 'sayFamily',
  'family name yomi': 'sayFamily',
};

const NUMBERED = /^(e-mail|phone|address|relation|website|event) (\d+) - (value|formatted)$/u;

/** Whether these columns (folded) are of Google Contacts, new or old. */
export function isGoogle(columns: readonly string[]): boolean {
  const has = (name: string) => columns.includes(name);
  return (
    (has('e-mail 1 - value') || has('phone 1 - value') || has('file as')) &&
    (has('first name') || has('given name') || has('name'))
  );
}

/** What a plain column of Google's is; `undefined` for numbered and unknown ones. */
export function googleColumn(column: string): string | undefined {
  if (column === 'birthday') return column;
  if (Object.hasOwn(PARTS, column)) return PARTS[column];
  return Object.hasOwn(PLAIN, column) ? PLAIN[column] : undefined;
}

/** Reads the numbered columns, whose labels stand in a column beside. */
export function readNumbered(
  draft: DraftBuilder,
  columns: readonly string[],
  cells: readonly string[],
): void {
  columns.forEach((column, index) => {
    const hit = NUMBERED.exec(column);
    const cell = cells[index];
    if (!hit || !cell?.trim()) return;
    const [, kind, number] = hit as unknown as [string, string, string];
    const at = columns.findIndex(
      one => one === `${kind} ${number} - label` || one === `${kind} ${number} - type`,
    );
    // A star is the main one of its kind.
    const label = (cells[at] ?? '').replace(/^\*\s*/u, '');
    for (const value of cell.split(SPLIT))
      readValue(draft, kind, value, label, (cells[at] ?? '').startsWith('*'));
  });
}

function readValue(draft: DraftBuilder, kind: string, value: string, label: string, main: boolean): void {
  if (kind === 'e-mail') draft.address(value, main);
  else if (kind === 'phone') draft.phone(value, label.toLowerCase());
  else if (kind === 'website') draft.field('website', value);
  else if (kind === 'address') draft.field(/home|家|住宅/iu.test(label) ? 'homePlace' : 'workPlace', value);
  else if (kind === 'relation') {
    const field = relatedField(foldColumn(label));
    if (field) draft.field(field, value, ', ');
  } else {
    const yearly = /anniversary|纪念日|紀念日/iu.test(label);
    draft.date(yearly ? 'anniversary' : 'other', value, yearly ? '' : label);
  }
}
