import type { Batch, Chunks, Importer, ReadOptions } from '../../../lib/importers/importer';

export const NOW = Date.parse('2026-11-27T12:00:00Z');
export const OPTIONS: ReadOptions = { now: NOW, zone: 'Europe/Berlin', region: 'US' };

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

export function inChunks(content: string | Uint8Array, size: number): Uint8Array[] {
  const bytes = bytesOf(content);
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.slice(at, at + size));
  return chunks;
}

/** All of a file at once. */
export async function readAll(
  importer: Importer,
  content: string | Uint8Array | Chunks,
  options: Partial<ReadOptions> = {},
): Promise<Batch> {
  const chunks = typeof content === 'string' || content instanceof Uint8Array ? [bytesOf(content)] : content;
  const all: Batch = { clients: [], interactions: [], unread: [], bytes: 0 };
  for await (const batch of importer.read(chunks, { ...OPTIONS, ...options })) {
    all.clients.push(...batch.clients);
    all.interactions.push(...batch.interactions);
    all.unread.push(...batch.unread);
    all.bytes = batch.bytes;
  }
  return all;
}
