import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** A folder as one zip. @param inside the folder in it under which all stands */
export function zipped(folder: string, inside = ''): Uint8Array {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return zipSync(
    Object.fromEntries(
      files.map((path): [string, Uint8Array] => [
        inside + relative(folder, path).split(sep).join('/'),
        readFileSync(path),
      ]),
    ),
  );
}
