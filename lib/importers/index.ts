import type { Importer } from './importer';

/** Every file in `formats` default-exports one. */
const modules = import.meta.glob<Importer>('./formats/*.ts', { eager: true, import: 'default' });

/** All importers, by id. */
export const importers: readonly Importer[] = Object.values(modules).sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * The importer of a file: by how it begins, else by its name.
 * @param name of the file
 * @param head its beginning, decoded
 * @returns `undefined` where no importer knows it
 */
export function importerFor(name: string, head: string): Importer | undefined {
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
  const named = importers.find(one => one.extensions.includes(ending));
  const begins = importers.filter(one => one.recognises(head));
  return begins.find(one => one === named) ?? begins[0] ?? named;
}
