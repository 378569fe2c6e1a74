import type { Book } from '../../../../lib/db/book';
import { careOf } from '../../../../lib/db/care';
import { getClient } from '../../../../lib/db/clients';
import { storedInteractionsOf } from '../../../../lib/db/interactions';
import { photosOf } from '../../../../lib/db/photos';
import { exportJson } from '../../../../lib/importers/exports/json';
import { exportVcard } from '../../../../lib/importers/exports/vcard';
import { saveFile } from '../../save-file';

/** Saves one person as a file: a card, or everything with all contacts. What is not exportable stays. */
export async function exportPerson(db: Book, id: string, kind: 'vcard' | 'json'): Promise<void> {
  const client = await getClient(db, id);
  if (!client) return;
  const photos = await photosOf(db, [id]);
  if (kind === 'vcard') {
    saveFile(
      `${client.name}.vcf`,
      'text/vcard',
      exportVcard([client], {}, new Map([...photos].map(([of, { url }]) => [of, url]))),
    );
    return;
  }
  const interactions = await storedInteractionsOf(db, id);
  async function* one<T>(rows: T[]): AsyncGenerator<T[], void, undefined> {
    yield rows;
  }
  const parts: string[] = [];
  const lists = {
    clients: one([client]),
    // Of others who took part not even the id leaves.
    interactions: one(
      interactions.map(event => ({
        ...event,
        clientIds: [id],
        copied: event.copied?.filter(other => other === id) ?? [],
      })),
    ),
    tombstones: one([]),
    accounts: one([]),
  };
  const care = (await careOf(db, id)).map(record => ({ ...record, clientIds: [id] }));
  for await (const part of exportJson(Date.now(), lists, { care, photos: [...photos.values()] }))
    parts.push(part);
  saveFile(`${client.name}.json`, 'application/json', parts.join(''));
}
