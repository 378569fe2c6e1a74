import { computed, signal } from '@preact/signals';
import type { ImportStep } from '../../../../components/in-out/ImportSteps';
import { authorId, thisMoment } from '../../../../lib/author';
import type { ImportRow } from '../../../../lib/db/book';
import type { CheckView } from '../../../../lib/exchange/check-view';
import type { Found } from '../../../../lib/exchange/found';
import type { FileView } from '../../../../lib/exchange/import-file';
import type { ImportChoice } from '../../../../lib/exchange/import-run';
import { CallError } from '../../../../lib/exchange/worker-calls';
import type { Progress } from '../../../../lib/exchange/write-import';
import { guessColumns } from '../../../../lib/importers/guess-columns';
import type { ColumnMapping } from '../../../../lib/importers/importer';
import type { Decision } from '../../../../lib/importers/plan-clients';
import { readSettings } from '../../../../lib/settings';
import { exchange } from '../../exchange';

/** One import as this window sees it: it goes on while another page of the dashboard is shown. */
function createImportState() {
  const step = signal<ImportStep | 'done'>('file');
  const files = signal<File[]>([]);
  const views = signal<FileView[]>([]);
  const mappings = signal<Record<number, ColumnMapping>>({});
  const check = signal<CheckView | undefined>(undefined);
  const decisions = signal<ReadonlyMap<number, Decision>>(new Map());
  const own = signal<string[] | undefined>(undefined);
  const strangers = signal<string[]>([]);
  /** Set while the worker is at it. */
  const working = signal(false);
  const progress = signal<Progress | undefined>(undefined);
  /** Code of what went wrong. */
  const failure = signal<string | undefined>(undefined);
  const result = signal<ImportRow | undefined>(undefined);
  const found = signal<Found | undefined>(undefined);
  let stop = new AbortController();

  /** Files that can be read, by their index. */
  const readable = computed(() => views.value.filter(({ why }) => !why));
  const unmapped = computed(() =>
    views.value.flatMap((view, index) =>
      view.format === 'csv' && !view.why && view.program === undefined ? [{ view, index }] : [],
    ),
  );

  const choice = (): ImportChoice => ({
    mappings: mappings.value,
    ...(own.value ? { own: own.value } : {}),
    decisions: [...decisions.value],
    strangers: strangers.value,
  });
  const steering = () => ({
    signal: stop.signal,
    onProgress: (next: Progress) => {
      progress.value = next;
    },
  });

  /** Runs work of the worker; what goes wrong is said. */
  async function at<T>(work: () => Promise<T>): Promise<T | undefined> {
    stop = new AbortController();
    failure.value = undefined;
    progress.value = undefined;
    working.value = true;
    try {
      return await work();
    } catch (error) {
      failure.value = error instanceof CallError ? error.code : 'unknown';
      return undefined;
    } finally {
      working.value = false;
      progress.value = undefined;
    }
  }

  async function look(chosen: readonly File[]): Promise<void> {
    files.value = [...chosen];
    mappings.value = {};
    decisions.value = new Map();
    own.value = undefined;
    strangers.value = [];
    check.value = undefined;
    result.value = undefined;
    found.value = undefined;
    const [{ keepSubjects, region, policy }, author] = await Promise.all([readSettings(), authorId()]);
    const { profile } = policy;
    const context = {
      author,
      keepSubjects,
      region,
      zone: thisMoment().zone,
      ...(profile ? { profile } : {}),
    };
    const seen = await at(() => exchange()('look', [files.value, context]));
    views.value = seen ?? [];
    for (const { view, index } of unmapped.value)
      mappings.value = {
        ...mappings.value,
        [index]: guessColumns(view.columns ?? [], view.rows ?? []),
      };
    if (readable.value.length === 0) step.value = 'file';
    else if (unmapped.value.length > 0) step.value = 'columns';
    else await checkAll();
  }

  async function checkAll(): Promise<void> {
    step.value = 'check';
    const view = await at(() => exchange()('check', [choice()], steering()));
    if (view) {
      check.value = view;
      own.value = view.own.filter(({ on }) => on).map(({ address }) => address);
    } else if (!check.value) step.value = 'file';
  }

  async function bringIn(): Promise<void> {
    step.value = 'bring';
    const row = await at(() => exchange()('bringIn', [choice()], steering()));
    // What was stopped or broke off is in the list below, with its undo.
    if (failure.value) {
      step.value = failure.value === 'stopped' ? 'file' : 'check';
      return;
    }
    result.value = row;
    step.value = 'done';
    found.value = await exchange()('found', [thisMoment().zone]).catch(() => undefined);
  }

  return {
    step,
    files,
    views,
    readable,
    unmapped,
    mappings,
    check,
    decisions,
    strangers,
    working,
    progress,
    failure,
    result,
    found,
    look,
    checkAll,
    bringIn,
    stop: () => stop.abort(),
    /** Counts again with these own addresses. */
    withOwn: (addresses: string[]) => {
      own.value = addresses;
      return checkAll();
    },
    /** Counts again with these people as clients. */
    withStrangers: (addresses: string[]) => {
      strangers.value = [...new Set([...strangers.value, ...addresses])];
      return checkAll();
    },
    undo: (id: string) => at(() => exchange()('undo', [id], steering())),
    again: () => {
      step.value = 'file';
      files.value = [];
      views.value = [];
      failure.value = undefined;
      result.value = undefined;
    },
  };
}

export type ImportState = ReturnType<typeof createImportState>;

let state: ImportState | undefined;
export const importState = (): ImportState => {
  state ??= createImportState();
  return state;
};
