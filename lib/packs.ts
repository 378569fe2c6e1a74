import type { HantTable } from './coach/hant';
import { OPINION_PACK } from './coach/opinion/doubt';
import { readAnswers } from './coach/pack-answers';
import { parsePack } from './coach/pack-check';
import en from './coach/packs/en.json';
import hant from './coach/packs/hant.json';
import zhCN from './coach/packs/zh_CN.json';
import type { Pack, PackReason } from './coach/phrase-pack';

/** For text in traditional characters. */
export const hantTable = hant as HantTable;

/** Where a stored pack came from: written or opened here, fetched from an address, or set by the browser's policy. */
export const PACK_SOURCES = ['own', 'address', 'policy'] as const;
export type PackSource = (typeof PACK_SOURCES)[number];

/**
 * One entry of the stored packs: those that are in force here, in their order. A bare `phrase-pack/1` object is
 * one too, of the person's own.
 */
export interface StoredPack {
  /** Stays the same over versions and through a change of name; absent for a bare pack. */
  id?: string;
  source: PackSource;
  /** Its rules can be neither muted nor switched off here. */
  lock?: boolean;
  /** Base64 of the Ed25519 signature over the bytes that it was read from. */
  signature?: string;
  /** A `phrase-pack/1` object; checked before it is used. Absent where the entry only switches rules off. */
  pack?: unknown;
  /** Keys (`<pack name>:<rule id>`) of built-in rules that are switched off here. */
  off?: string[];
}

let checked: Pack[] | undefined;

/** The packs that come with Yesfirst, checked like any other. */
export function builtInPacks(): Pack[] {
  checked ??= [en, zhCN].flatMap(pack => parsePack(pack).pack ?? []);
  return checked;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Stored entries with their fields checked; what is none is left out. The packs in them are as they were. */
export function toStoredPacks(stored: readonly unknown[]): StoredPack[] {
  return stored.flatMap((one): StoredPack[] => {
    if (!isObject(one)) return [];
    if (one.format !== undefined) return [{ source: 'own', pack: one }];
    const off = Array.isArray(one.off) ? one.off.filter(key => typeof key === 'string') : [];
    return [
      {
        source: PACK_SOURCES.find(source => source === one.source) ?? 'own',
        ...(typeof one.id === 'string' ? { id: one.id } : {}),
        ...(one.lock === true ? { lock: true } : {}),
        ...(typeof one.signature === 'string' ? { signature: one.signature } : {}),
        ...(one.pack !== undefined ? { pack: one.pack } : {}),
        ...(off.length ? { off } : {}),
      },
    ];
  });
}

/** Whether something is locked here: then all that comes with Yesfirst is, the second opinion too. */
export const isLockedHere = (stored: readonly unknown[]): boolean =>
  toStoredPacks(stored).some(one => one.lock);

const nameOf = (lang: string, id: string) => `${lang} ${id}`;

/** What became of the built-in rules. */
export interface BuiltInState {
  /** Set where they can be neither muted, switched off nor replaced here; empty: by the policy itself. */
  lockedBy?: string;
  /** By language and id (`en policy-says`): the pack whose rule stands in its place. */
  replaced: ReadonlyMap<string, string>;
  /** By key (`English:policy-says`): the pack that switched it off; empty: it was done here. */
  off: ReadonlyMap<string, string>;
}

/**
 * The stored packs that can be read, in their order, and what became of the built-in rules. Under a lock only
 * what is locked itself can take the place of a built-in rule, or switch it off.
 */
export function readStored(stored: readonly unknown[]): { packs: Pack[]; builtIn: BuiltInState } {
  const entries = toStoredPacks(stored);
  const isLocked = entries.some(one => one.lock);
  const packs: Pack[] = [];
  const replaced = new Map<string, string>();
  const off = new Map<string, string>();
  for (const { pack, lock, off: here = [] } of entries) {
    const read = pack === undefined ? undefined : parsePack(pack).pack;
    if (read) packs.push(lock ? { ...read, lockedBy: read.author ?? read.name } : read);
    if (isLocked && !lock) continue;
    for (const key of [...here, ...(read?.off ?? [])]) if (!off.has(key)) off.set(key, read?.name ?? '');
    for (const { lang, id } of read?.rules ?? []) {
      const name = nameOf(lang, id);
      if (!replaced.has(name)) replaced.set(name, read!.name);
    }
  }
  return { packs, builtIn: { ...(isLocked ? { lockedBy: '' } : {}), replaced, off } };
}

/**
 * The packs that are in force: the stored ones in their order, then the built-in ones, so that where two rules are
 * equal the manager's goes first; what is locked goes before what is not. A built-in rule gives way to a stored one
 * of the same id and language, and is left out where a pack, or the person, switched it off. What is no pack is
 * left out, and so is a rule that does not pass.
 */
export function packsInForce(stored: readonly unknown[]): Pack[] {
  const { packs, builtIn } = readStored(stored);
  const { lockedBy, replaced, off } = builtIn;
  const own = builtInPacks().map(pack => ({
    ...pack,
    ...(lockedBy === undefined ? {} : { lockedBy }),
    rules: pack.rules.filter(
      ({ lang, id }) => !replaced.has(nameOf(lang, id)) && !off.has(`${pack.name}:${id}`),
    ),
  }));
  const all = [...packs, ...own];
  const isLocked = (pack: Pack) => pack.lockedBy !== undefined;
  return [...all.filter(isLocked), ...all.filter(pack => !isLocked(pack))];
}

/** Who locked what is in force, by the pack's name, as in the keys of rules; empty: the policy itself. */
export function locksInForce(stored: readonly unknown[]): ReadonlyMap<string, string> {
  return new Map([
    ...packsInForce(stored).flatMap(({ name, lockedBy }): [string, string][] =>
      lockedBy === undefined ? [] : [[name, lockedBy]],
    ),
    ...(isLockedHere(stored) ? [[OPINION_PACK, ''] as [string, string]] : []),
  ]);
}

/** A reason with answers, and the pack that it came with. */
export type TaughtReason = PackReason & { from: string };

/** The playbook's part of the stored packs, in their order. Rules are left alone: this is read by the panel. */
export function answersInForce(stored: readonly unknown[]): TaughtReason[] {
  return toStoredPacks(stored).flatMap(({ pack }) => {
    if (!isObject(pack) || pack.format !== 'phrase-pack/1' || typeof pack.name !== 'string') return [];
    const from = pack.name.trim().slice(0, 80);
    return readAnswers(pack.answers).map(reason => ({ ...reason, from }));
  });
}
