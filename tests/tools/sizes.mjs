import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isMain, ROOT } from './setup.mjs';

/** Bytes of content script code, packed by gzip. */
export const CONTENT_LIMIT = 40 * 1024;

/** What a content script must not hold, by what its code would show. */
const BANNED = {
  compromise: /nlp\.plugin|compromise/i,
  Dexie: /Dexie/,
  WebAssembly: /WebAssembly|\.wasm\b/,
  eval: /\beval\(|new Function\(/,
};

/** All files under a folder. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));
}

/** Whether a site's drafts are edited by the browser alone: its pages are brought no editors' roads. */
const isPlain = id =>
  /\bplain: true\b/.test(readFileSync(join(ROOT, 'lib', 'sites', id, 'about.ts'), 'utf8'));

const kilobytes = bytes => `${(bytes / 1024).toFixed(1)} KB`;

/**
 * Sizes of a built extension.
 * @returns {{content: {file: string, bytes: number, gzip: number}[], sites: Record<string, number>, code: number, whole: number}}
 *   `sites`: gzip bytes of all code that a page of that site can get; `code`: the most of them; `whole`: bytes
 *   of all files
 */
export function sizesOf(folder) {
  const files = filesIn(folder);
  const content = files
    .filter(file => /[\\/](?:boot|reader|coach|roads|site-[a-z0-9-]+)\.js$/.test(file))
    .map(file => {
      const text = readFileSync(file);
      return { file, bytes: text.length, gzip: gzipSync(text, { level: 9 }).length };
    });
  const idOf = ({ file }) => /site-([a-z0-9-]+)\.js$/.exec(file)?.[1];
  const isRoads = ({ file }) => /[\\/]roads\.js$/.test(file);
  const sum = list => list.reduce((all, one) => all + one.gzip, 0);
  const common = sum(content.filter(one => !idOf(one) && !isRoads(one)));
  const roads = sum(content.filter(isRoads));
  const sites = Object.fromEntries(
    content.filter(idOf).map(one => [idOf(one), common + one.gzip + (isPlain(idOf(one)) ? 0 : roads)]),
  );
  return {
    content,
    sites,
    code: Math.max(common, ...Object.values(sites)),
    whole: files.reduce((all, file) => all + statSync(file).size, 0),
  };
}

/** Prints the sizes of both builds; gives a sentence for each thing that must not be so. */
export function checkSizes(folders) {
  const wrong = [];
  for (const folder of folders) {
    const { content, sites, whole } = sizesOf(folder);
    const name = relative(ROOT, folder);
    const each = Object.entries(sites).map(([site, code]) => `${site} ${kilobytes(code)}`);
    console.log(
      `${name}: ${kilobytes(whole)}; content scripts gzip, at most ${kilobytes(CONTENT_LIMIT)}: ${each.join(', ')}`,
    );
    if (content.length === 0) wrong.push(`${name} has no content script`);
    if (each.length === 0) wrong.push(`${name} has no site`);
    for (const [site, code] of Object.entries(sites))
      if (code > CONTENT_LIMIT) wrong.push(`${name}: a page of ${site} can get ${kilobytes(code)} of code`);
    for (const { file } of content) {
      const text = readFileSync(file, 'utf8');
      for (const [what, sign] of Object.entries(BANNED))
        if (sign.test(text)) wrong.push(`${relative(ROOT, file)} holds ${what}`);
    }
  }
  return wrong;
}

if (isMain(import.meta.url)) {
  const wrong = checkSizes(['chrome-mv3', 'firefox-mv3'].map(name => join(ROOT, '.output', name)));
  for (const sentence of wrong) console.error(sentence);
  if (wrong.length > 0) process.exitCode = 1;
}
