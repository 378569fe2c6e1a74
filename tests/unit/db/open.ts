import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type Book, openBook } from '../../../lib/db/book';

// Without a database of the platform's own, liveQuery stays silent.
Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });

/** A fresh, empty book in memory. */
export function freshBook(indexedDB: IDBFactory = new IDBFactory()): Book {
  return openBook({ name: 'test', indexedDB, IDBKeyRange });
}
