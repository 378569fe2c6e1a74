import { openBook } from '../../lib/db/book';
import { bookError } from '../../lib/db/book-error';
import { forgetOldSteps } from '../../lib/db/imports';
import { alone } from '../../lib/exchange/exchange-error';
import { findIn } from '../../lib/exchange/found';
import {
  type ExportOrder,
  exportFile,
  type IcsWords,
  type SealOrder,
  sealBook,
} from '../../lib/exchange/give-out';
import { type ImportChoice, type ImportContext, ImportRun } from '../../lib/exchange/import-run';
import { photoFrom } from '../../lib/exchange/shrink-photo';
import { takeIn, viewSealed } from '../../lib/exchange/take-in';
import { undoImport } from '../../lib/exchange/undo-import';
import { answerCalls, type Steering } from '../../lib/exchange/worker-calls';
import type { Progress } from '../../lib/exchange/write-import';

// Wire: what takes long, away from the page. Extension storage is not at hand here; the page says what it holds.

const db = openBook();
let run: ImportRun | undefined;

function theRun(): ImportRun {
  if (!run) throw bookError(new Error('no files were chosen'));
  return run;
}

const functions = {
  look: (files: File[], context: ImportContext) => {
    run?.close();
    run = new ImportRun(db, files, context);
    return run.look();
  },
  check: (choice: ImportChoice, steering: Steering<Progress>) => theRun().check(choice, steering),
  bringIn: (choice: ImportChoice, steering: Steering<Progress>) =>
    alone(navigator.locks, () => theRun().bringIn(choice, steering)),
  undo: (importId: string, { onProgress }: Steering<Progress>) =>
    alone(navigator.locks, () => undoImport(db, importId, Date.now(), onProgress)),
  found: (zone: string) => findIn(db, { now: Date.now(), zone }),
  exportFile: (order: ExportOrder, words: IcsWords, zone: string) =>
    exportFile(db, order, words, { now: Date.now(), zone }),
  sealBook: (order: SealOrder) => sealBook(db, order, Date.now()),
  viewSealed: (file: File, passphrase: string) => viewSealed(db, file, passphrase),
  takeIn: (file: File, passphrase: string) => alone(navigator.locks, () => takeIn(db, file, passphrase)),
  photoFrom: (file: File) => photoFrom(file),
  forgetOld: () => forgetOldSteps(db, Date.now()),
};
export type ExchangeFunctions = typeof functions;

answerCalls(self as never, functions);
