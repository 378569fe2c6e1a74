import { unzipSync } from 'fflate';
import { parsePack } from '../coach/pack-check';
import { type PatternEngine, patternProblems } from '../coach/pattern-rules';
import type { Pack, Rule } from '../coach/phrase-pack';
import { PACK_LIMITS } from '../coach/rule-check';
import { detectEncoding } from '../importers/encoding';
import { type ChosenFile, nameOf, type OpenedPack, type OpenOptions, type Skipped, stemOf } from './opened';
import { readList } from './plain-list';
import { readValeFile } from './vale-style';

export const OPEN_LIMITS = { file: 8 << 20, files: 2000, unzipped: 32 << 20 };

const decoded = (bytes: Uint8Array) => new TextDecoder(detectEncoding(bytes).encoding).decode(bytes);
/** What lies beside rules in a style's folder and says nothing about words. */
const BESIDE =
  /(?:^|\/)(?:\.|__MACOSX\/|meta\.json$|licen[cs]e|readme|changelog|accept\.txt$)|\.(?:md|ini|adoc|png|svg)$/i;

/** Takes zips apart, within limits; what is too large is told. */
function unpacked(files: readonly ChosenFile[], skipped: Skipped[]): ChosenFile[] {
  return files.flatMap(file => {
    if (file.bytes.length > OPEN_LIMITS.file) {
      skipped.push({ file: file.path, reason: 'too-large', detail: `${OPEN_LIMITS.file >> 20} MB` });
      return [];
    }
    if (!/\.zip$/i.test(file.path)) return [file];
    let size = 0;
    let count = 0;
    let over = false;
    try {
      const inside = unzipSync(file.bytes, {
        filter: ({ name, originalSize }) => {
          if (name.endsWith('/') || BESIDE.test(name)) return false;
          size += originalSize;
          count++;
          const fits = size <= OPEN_LIMITS.unzipped && count <= OPEN_LIMITS.files;
          if (!fits) over = true;
          return fits;
        },
      });
      if (over)
        skipped.push({ file: file.path, reason: 'too-large', detail: `${OPEN_LIMITS.unzipped >> 20} MB` });
      return Object.entries(inside).map(([name, bytes]) => ({ path: `${stemOf(file.path)}/${name}`, bytes }));
    } catch {
      // fflate says why in words of its own; that it is no zip is all that matters here.
      skipped.push({ file: file.path, reason: 'broken-zip' });
      return [];
    }
  });
}

function emptyPack(name: string): Pack {
  return { format: 'phrase-pack/1', name: name.slice(0, 80) || 'Pack', version: 0, lists: {}, rules: [] };
}

function packFrom(path: string, source: string, engine?: PatternEngine): OpenedPack | Skipped {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    // The parser's own message names a place that means nothing to a manager.
    return { file: path, reason: 'broken-json' };
  }
  const read = parsePack(json);
  const bad = read.pack && engine ? patternProblems(read.pack, engine) : [];
  const wrong = new Set(bad.map(({ id }) => id));
  const pack = read.pack && { ...read.pack, rules: read.pack.rules.filter(({ id }) => !wrong.has(id)) };
  const skipped = [...read.problems, ...bad]
    .filter(problem => !problem.remark)
    .map((problem): Skipped => ({ file: path, reason: pack ? 'rule' : 'pack', problem }));
  return pack ? { kind: 'pack', pack, skipped } : skipped[0]!;
}

/** The folder that all paths share: a style's name. */
function sharedFolder(paths: readonly string[]): string {
  const [first = ''] = paths;
  let folders = first.split('/').slice(0, -1);
  for (const path of paths) {
    const own = path.split('/');
    folders = folders.filter((folder, i) => own[i] === folder);
  }
  return folders.at(-1) ?? stemOf(first);
}

/**
 * Reads what a manager opens: packs of ours (`.json`), Vale styles (`.yml`, as a folder or a zip), plain lists
 * (`.txt`, `.csv`). Nothing is stored, nothing thrown: what could not be read is told, piece by piece.
 * @param builtIn ids of built-in rules: what is made here never replaces one by chance
 */
export function openFiles(
  files: readonly ChosenFile[],
  options: OpenOptions,
  builtIn: ReadonlySet<string>,
): { opened: OpenedPack[]; skipped: Skipped[] } {
  const skipped: Skipped[] = [];
  const opened: OpenedPack[] = [];
  const all = unpacked(files.slice(0, OPEN_LIMITS.files), skipped).filter(({ path }) => !BESIDE.test(path));
  const yaml = all.filter(({ path }) => /\.ya?ml$/i.test(path));
  for (const { path, bytes } of all) {
    if (/\.ya?ml$/i.test(path)) continue;
    if (/\.json$/i.test(path)) {
      const made = packFrom(path, decoded(bytes), options.engine);
      if ('pack' in made && made.pack) opened.push(made as OpenedPack);
      else skipped.push(made as Skipped);
    } else if (/\.(?:txt|csv|tsv)$/i.test(path)) {
      const read = readList(nameOf(path), decoded(bytes), options, new Set(builtIn));
      opened.push(cut('list', stemOf(path), path, read.rules, read.skipped));
    } else skipped.push({ file: path, reason: 'file-kind' });
  }
  if (yaml.length) {
    const rules: Rule[] = [];
    const left: Skipped[] = [];
    const taken = new Set(builtIn);
    const folder = sharedFolder(yaml.map(({ path }) => path));
    for (const { path, bytes } of yaml) {
      const read = readValeFile(nameOf(path), decoded(bytes), options, taken);
      rules.push(...read.rules);
      left.push(...read.skipped);
    }
    opened.push(cut('vale', folder, folder, rules, left));
  }
  return { opened, skipped };
}

function cut(
  kind: OpenedPack['kind'],
  name: string,
  file: string,
  rules: Rule[],
  skipped: Skipped[],
): OpenedPack {
  if (rules.length > PACK_LIMITS.rules)
    skipped.push({ file, reason: 'too-many', detail: String(PACK_LIMITS.rules) });
  let patterns = 0;
  const kept = rules.slice(0, PACK_LIMITS.rules).filter(rule => {
    patterns += rule.patterns?.length ?? 0;
    return !rule.patterns || patterns <= PACK_LIMITS.patternsInAll;
  });
  if (patterns > PACK_LIMITS.patternsInAll)
    skipped.push({ file, reason: 'too-many-patterns', detail: String(PACK_LIMITS.patternsInAll) });
  return { kind, pack: { ...emptyPack(name), rules: kept }, skipped };
}
