import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type Book, openBook } from '../../../lib/db/book';

/** A fresh, empty book in memory. */
export function freshBook(indexedDB: IDBFactory = new IDBFactory()): Book {
  return openBook({ name: 'test', indexedDB, IDBKeyRange });
}
