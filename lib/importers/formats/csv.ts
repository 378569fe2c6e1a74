import { CSV_PROGRAMS, foldColumn, isColumnTarget } from '../csv-columns';
import { googleColumn, isGoogle, readNumbered } from '../csv-google';
import { CsvRows, type Row } from '../csv-rows';
import { certainDate, certainInstant } from '../dates';
import { DraftBuilder, joinName } from '../draft';
import { type Batch, type Chunks, defineImporter, emptyBatch, type ReadOptions } from '../importer';
import { decoded, Source } from '../text';

/** CSV of Google, Outlook, HubSpot, Salesforce and Pipedrive; of any other with a mapping. */
export default defineImporter({
  id: 'csv',
  extensions: ['csv', 'tsv'],
  recognises: head => {
    const rows = new CsvRows();
    const [first] = [...rows.push(head.slice(0, 16_384)), ...rows.end()];
    return first !== undefined && programOf(first.cells) !== undefined;
  },

  async *read(chunks, options) {
    const source = new Source(chunks, options.signal);
    const rows = new CsvRows();
    const table = new Table(options);
    for await (const text of decoded(source)) {
      yield table.take(rows.push(text), rows, source.bytes);
      if (table.unknown) return;
    }
    yield table.take(rows.end(), rows, source.bytes);
  },
});

/** A CSV as the person sees it before saying what its columns are. */
export interface CsvPreview {
  /** `google`, `outlook`, …; absent where a mapping is needed. */
  program?: string;
  columns: string[];
  /** The first rows. */
  rows: string[][];
}

/** The columns and first rows of a CSV. */
export async function previewCsv(chunks: Chunks, most = 5): Promise<CsvPreview> {
  const reader = new CsvRows();
  const rows: Row[] = [];
  for await (const text of decoded(new Source(chunks))) {
    rows.push(...reader.push(text));
    if (rows.length > most) break;
  }
  if (rows.length <= most) rows.push(...reader.end());
  const columns = rows[0]?.cells ?? [];
  const program = programOf(columns);
  const preview = { columns, rows: rows.slice(1, most + 1).map(({ cells }) => cells) };
  return program === undefined ? preview : { program, ...preview };
}

function programOf(header: readonly string[]): string | undefined {
  const columns = header.map(foldColumn);
  if (isGoogle(columns)) return 'google';
  return CSV_PROGRAMS.find(({ signs }) => signs.some(sign => sign.every(name => columns.includes(name))))?.id;
}

class Table {
  /** The header is not known, and there is no mapping. */
  unknown = false;
  private columns: string[] | undefined;
  private targets: (string | undefined)[] = [];
  private program: string | undefined;
  private batch = emptyBatch();

  constructor(private readonly options: ReadOptions) {}

  take(rows: readonly Row[], { unread }: CsvRows, bytes: number): Batch {
    this.batch.unread.push(...unread.splice(0));
    for (const row of rows) {
      if (row.cells.every(cell => !cell.trim())) continue;
      if (this.columns) this.read(row);
      else this.begin(row);
      if (this.unknown) break;
    }
    const batch = { ...this.batch, bytes };
    this.batch = emptyBatch();
    return batch;
  }

  private begin({ cells, line }: Row): void {
    this.columns = cells.map(foldColumn);
    const { mapping } = this.options;
    if (mapping) {
      const targets = new Map(Object.entries(mapping).map(([name, target]) => [foldColumn(name), target]));
      this.targets = this.columns
        .map(column => targets.get(column))
        .map(target => (target && isColumnTarget(target) ? target : undefined));
    } else {
      this.program = programOf(cells);
      const columns = CSV_PROGRAMS.find(({ id }) => id === this.program)?.columns ?? {};
      this.targets = this.columns.map(column =>
        this.program === 'google'
          ? googleColumn(column)
          : Object.hasOwn(columns, column)
            ? columns[column]
            : undefined,
      );
    }
    if (this.targets.some(Boolean)) return;
    this.unknown = true;
    this.batch.unread.push({ line, reason: 'no-columns' });
  }

  private read({ cells, line }: Row): void {
    const { region, zone } = this.options;
    const source = this.program ? `import:csv.${this.program}` : 'import:csv';
    const draft = new DraftBuilder(line, source, region);
    const of = (target: string) =>
      this.targets
        .flatMap((one, index) => (one === target ? (cells[index]?.trim() ?? '') : []))
        .filter(Boolean);
    const first = (target: string) => of(target)[0] ?? '';
    draft.name(first('name'));
    draft.name(joinName(first('given'), first('family'), first('middle')));
    draft.field('sayName', joinName(first('sayGiven'), first('sayFamily')));
    this.targets.forEach((target, index) => {
      const cell = cells[index]?.trim();
      if (target && cell && target !== 'name') this.value(draft, target, cell, index);
    });
    draft.field('workPlace', of('workPart').join(', '));
    draft.field('homePlace', of('homePart').join(', '));
    if (this.program === 'google') readNumbered(draft, this.columns!, cells);
    draft.identify(first('id') || undefined, certainInstant(first('changed'), zone));
    for (const text of of('lastActivity')) {
      const at = certainInstant(text, zone);
      if (at === undefined) draft.drop('bad-date', 'hint');
      // What lies ahead is planned, and was no activity yet.
      else if (at <= this.options.now) draft.hint(at, source);
    }
    const client = draft.finish();
    if (client) this.batch.clients.push(client);
    this.batch.unread.push(...draft.unread);
  }

  private value(draft: DraftBuilder, target: string, cell: string, index: number): void {
    if (target === 'address') for (const one of cell.split(/[;,]\s*|\s:::\s/u)) draft.address(one);
    else if (target === 'phone')
      draft.phone(cell, /mobile|cell|手机|移动/u.test(this.columns![index]!) ? 'cell' : undefined);
    else if (target === 'birthday' || target === 'anniversary') {
      // Outlook writes an empty date so.
      if (!/^0+[/.-]0+[/.-]0+$/u.test(cell)) draft.date(target, certainDate(cell));
    } else if (target === 'tags') {
      // Google marks its own groups with a star.
      for (const tag of cell.split(/\s:::\s|[;\n]/u)) if (!/^\s*\*/u.test(tag)) draft.tag(tag);
    } else draft.field(target, cell, '\n');
  }
}
