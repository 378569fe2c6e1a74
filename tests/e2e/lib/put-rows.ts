import type { Extension } from './extension';

/** Writes rows as the extension keeps them, by store. */
export async function putRows(yesfirst: Extension, rows: Record<string, object[]>): Promise<void> {
  await yesfirst.worker.evaluate(
    stores =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('yesfirst');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction(Object.keys(stores), 'readwrite');
          for (const [store, some] of Object.entries(stores))
            for (const row of some) writing.objectStore(store).put(row);
          writing.oncomplete = () => {
            db.close();
            done();
          };
          writing.onerror = () => failed(writing.error);
        };
      }),
    rows,
  );
}
