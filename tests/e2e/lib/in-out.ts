const DAY = 864e5;

/** Text of a vCard 3.0. */
export const card = (name: string, ...more: string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...more, 'END:VCARD', ''].join('\r\n');

/** A mail of an mbox, so many days ago. */
export function mail(n: number, from: string, to: string, daysAgo: number, subject = 'Pallets'): string {
  const date = new Date(Date.now() - daysAgo * DAY).toUTCString();
  return `From x Mon Oct 19 09:00:00 2026\nFrom: <${from}>\nTo: <${to}>\nDate: ${date}\nMessage-ID: <${n}@x>\nSubject: ${subject}\n\nBody.\n\n`;
}

/** A PNG of one pixel. */
const FACE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** An expression: a PNG of many colours, larger than is kept, as base64. */
export const cameraPhoto = `(async () => {
  const canvas = new OffscreenCanvas(800, 400);
  const context = canvas.getContext('2d');
  const image = context.createImageData(800, 400);
  let state = 1;
  for (let i = 0; i < image.data.length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    image.data[i] = i % 4 === 3 ? 255 : state >>> 24;
  }
  context.putImageData(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
})()`;

/** Whose mailbox it is. */
export const ME = 'me@firm.example';

/**
 * Files of a small book, by name: somebody who is in it twice (same phone, another address; one of both has a photo),
 * who also writes in the sample mailbox, and mails with both.
 * @param face the photo, a PNG in base64
 */
export function bookFiles(face = FACE): Record<string, string> {
  const margaret = 'margaret.okafor@harlowpine.example';
  const again = 'm.okafor@post.example';
  return {
    'people.vcf': [
      card(
        'Margaret Okafor',
        'UID:1',
        `EMAIL:${margaret}`,
        'TEL:+442079460142',
        'ORG:Harlow & Pine',
        `PHOTO;ENCODING=b;TYPE=PNG:${face}`,
      ),
      card('M. Okafor', 'UID:2', `EMAIL:${again}`, 'TEL:+442079460142', 'TITLE:Head of Operations'),
      card('周慧敏', 'UID:3', 'EMAIL:zhou.huimin@yunshan.example', 'TEL:+862155501420'),
    ].join(''),
    'Inbox.mbox': [
      mail(1, ME, margaret, 30),
      mail(2, margaret, ME, 33),
      mail(3, again, ME, 12, 'The lost crate'),
      mail(4, ME, again, 11),
      mail(5, ME, 'zhou.huimin@yunshan.example', 50, '三号样品'),
    ].join(''),
  };
}

/**
 * An expression for a page of the extension: what `ask` gives of a store of the book. A book that is not there has
 * nothing, and is not made by looking.
 */
const inStore = (store: string, ask: string) => `(async () => {
  const answer = request => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const opening = indexedDB.open('yesfirst');
  let isNew = false;
  opening.onupgradeneeded = () => {
    isNew = true;
    opening.transaction.abort();
  };
  const db = await answer(opening).catch(error => {
    if (!isNew) throw error;
  });
  if (!db) return [];
  const found = await answer(db.transaction('${store}').objectStore('${store}').${ask}());
  db.close();
  return found;
})()`;

/** The texts in the documents of a store. */
const stored = (store: string, order: string) => `${inStore(store, 'getAll')}.then(rows => rows
  .flatMap(({ of }) => Object.values(of).flatMap(text => JSON.parse(text)))
  .sort((a, b) => (a.${order} < b.${order} ? -1 : 1)))`;

/** The clients of the book as they are stored, by name. */
export const storedClients = stored('clients', 'name');

/** The events of the book as they are stored, by id. */
export const storedEvents = stored('interactions', 'id');

/** Ids of those who have a photo. */
export const photosOf = inStore('photos', 'getAllKeys');
