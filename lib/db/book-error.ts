/** Why the book could not be read or written; each has a sentence in the locales. */
export type BookErrorCode =
  /** The disk, or the browser's share of it, is full. Nothing was written. */
  | 'quota'
  /** The transaction was broken off. Nothing was written. */
  | 'aborted'
  /** An older Yesfirst meets a newer book. */
  | 'newer'
  /** Another window holds the old version open. */
  | 'blocked'
  /** The browser gives no storage here (private window, storage switched off, profile damaged). */
  | 'unavailable'
  | 'unknown';

/** An error of the book with a code that the UI has a sentence for. */
export class BookError extends Error {
  constructor(
    readonly code: BookErrorCode,
    options?: { cause?: unknown },
  ) {
    super(`book: ${code}`, options);
    this.name = 'BookError';
  }
}

const CODES: Record<string, BookErrorCode> = {
  QuotaExceededError: 'quota',
  AbortError: 'aborted',
  TransactionInactiveError: 'aborted',
  PrematureCommitError: 'aborted',
  VersionError: 'newer',
  VersionChangeError: 'blocked',
  BlockedError: 'blocked',
  MissingAPIError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  OpenFailedError: 'unavailable',
  DatabaseClosedError: 'unavailable',
  UnknownError: 'unavailable',
};

/** The error as a `BookError`: a full disk hides in the inner error of an abort. */
export function bookError(error: unknown): BookError {
  if (error instanceof BookError) return error;
  let code: BookErrorCode = 'unknown';
  let at: unknown = error;
  for (let depth = 0; depth < 4 && at instanceof Object; depth++) {
    const { name, inner, cause, failures } = at as {
      name?: string;
      inner?: unknown;
      cause?: unknown;
      failures?: unknown[];
    };
    const found = name === undefined ? undefined : CODES[name];
    if (found === 'quota' || found === 'newer') return new BookError(found, { cause: error });
    if (found && code === 'unknown') code = found;
    at = inner ?? cause ?? failures?.[0];
  }
  return new BookError(code, { cause: error });
}

/** Runs work on the book; what it throws comes out as a `BookError`. */
export async function guarded<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw bookError(error);
  }
}
