import { useEffect, useState } from 'preact/hooks';
import type { Book } from '../../lib/db/book';
import { liveRead } from '../../lib/db/live-read';

/** What a query of the book answers, again after each write that touches it; it depends on nothing else. */
export function useLive<T>(query: () => Promise<T>, db: Book, failed: () => void): T | undefined {
  const [value, setValue] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the query is another function at each drawing
  useEffect(() => {
    const found = liveRead(query).subscribe({ next: setValue, error: failed });
    return () => found.unsubscribe();
  }, [db, failed]);
  return value;
}
