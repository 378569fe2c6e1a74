import { liveQuery, type Observable } from 'dexie';

/**
 * What a query of the book answers, and again after each write that touches what it read. The query may await
 * what it likes: Dexie follows a function through native awaits only where that function itself is `async`, and
 * what is read after one that it does not follow would be read once and never again.
 */
export function liveRead<T>(query: () => Promise<T>): Observable<T> {
  return liveQuery(async () => query());
}
