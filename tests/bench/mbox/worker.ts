import { counted, importerOf } from '../../../lib/exchange/import-file';

/** Reads the headers of a mailbox as the import does, and answers how many mails there are, and ms. */
self.onmessage = async ({ data }: MessageEvent<File>) => {
  let mails = 0;
  let unread = 0;
  const start = performance.now();
  const importer = await importerOf(data);
  const chunks = counted(data, () => undefined);
  for await (const batch of importer!.read(chunks, { now: Date.now(), zone: 'UTC' })) {
    mails += batch.interactions.length;
    unread += batch.unread.length;
  }
  self.postMessage({ ms: performance.now() - start, mails, unread });
};
