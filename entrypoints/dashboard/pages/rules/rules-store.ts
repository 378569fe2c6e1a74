import { computed, signal } from '@preact/signals';
import { changeStoredPacks } from '../../../../lib/change-stored-packs';
import { joinAnswers } from '../../../../lib/coach/pack-answers';
import type { Pack, PackReason, Rule } from '../../../../lib/coach/phrase-pack';
import { liveRead } from '../../../../lib/db/live-read';
import {
  addPack,
  changeDraft,
  movePack,
  openShelf,
  type PackShelf,
  type PackVersion,
  publishVersion,
  removePack,
  type ShelfPack,
  shelfPacks,
  versionsOf,
} from '../../../../lib/db/pack-shelf';
import { builtInPacks, packsInForce, type StoredPack, toStoredPacks } from '../../../../lib/packs';
import type { OpenedPack } from '../../../../lib/rules/opened';
import type { RuleForm } from '../../../../lib/rules/rule-form';
import { storedPacks, watchPacks } from '../../../../lib/stored-packs';
import { fixedPacks } from './fixed-packs';

/** Ids of all built-in rules: a new rule takes one only on purpose. */
export const builtInRuleIds = (): Set<string> =>
  new Set(builtInPacks().flatMap(pack => pack.rules.map(rule => rule.id)));

/** What the pages about rules show and do. */
export function createRulesStore(stop: AbortSignal) {
  const db: PackShelf = openShelf();
  const shelf = signal<ShelfPack[] | undefined>(undefined);
  const stored = signal<StoredPack[] | undefined>(undefined);
  /** What is not written here: built in, from an address, by policy. */
  const fixed = computed(() => fixedPacks(stored.value ?? []));
  const subscription = liveRead(() => shelfPacks(db)).subscribe({
    next: found => {
      shelf.value = found;
    },
    error: () => {
      // A browser that lets no page store anything: the built-in packs can be read all the same.
      shelf.value = [];
    },
  });
  stop.addEventListener('abort', () => {
    subscription.unsubscribe();
    db.close();
  });
  const readStored = async () => {
    stored.value = toStoredPacks(await storedPacks());
  };
  readStored();
  watchPacks(readStored, stop);

  /** Puts what is out on the shelf in force, in its order, beside what came from elsewhere. */
  const putInForce = async () => {
    const packs = await shelfPacks(db);
    const known = new Set(packs.map(one => one.id));
    const own: StoredPack[] = [];
    for (const { id, on, out } of packs) {
      const version = on && out > 0 ? await db.versions.get([id, out]) : undefined;
      if (version) own.push({ id, source: 'own', pack: version.content });
    }
    await changeStoredPacks(all => {
      const others = toStoredPacks(all).filter(
        // A pack that was thrown away leaves nothing behind.
        one => one.source !== 'own' || one.id === undefined || (!known.has(one.id) && one.pack === undefined),
      );
      return [...others, ...own];
    });
  };

  return {
    db,
    shelf,
    stored,
    fixed,
    /** Forms that were left unsaved, by address: they are there again when one comes back. */
    unsaved: new Map<string, RuleForm>(),
    versions: (id: string, onVersions: (versions: PackVersion[]) => void) => {
      const following = liveRead(() => versionsOf(db, id)).subscribe(onVersions);
      return () => following.unsubscribe();
    },
    /** Makes an empty pack; gives its id. */
    newPack: async (name: string): Promise<string> => {
      const id = crypto.randomUUID();
      const draft: Pack = { format: 'phrase-pack/1', name, version: 1, lists: {}, rules: [] };
      await addPack(db, {
        id,
        draft,
        out: 0,
        on: true,
        origin: 'own',
        leftOut: 0,
        changedAt: Date.now(),
      });
      return id;
    },
    /** Takes an opened pack in as a draft; gives its id. */
    takeIn: async ({ pack, kind, skipped }: OpenedPack): Promise<string> => {
      const id = crypto.randomUUID();
      await addPack(db, {
        id,
        draft: { ...pack, version: 1 },
        out: 0,
        on: true,
        origin: kind,
        leftOut: skipped.length,
        changedAt: Date.now(),
      });
      return id;
    },
    /** Writes a rule into a pack's draft, in the place of the one with its id, else behind the others. */
    saveRule: (id: string, rule: Rule) =>
      changeDraft(
        db,
        id,
        draft => ({
          ...draft,
          rules: draft.rules.some(one => one.id === rule.id)
            ? draft.rules.map(one => (one.id === rule.id ? rule : one))
            : [...draft.rules, rule],
        }),
        Date.now(),
      ),
    /** Takes a rule out of the draft; gives what puts it back in its place. */
    deleteRule: async (id: string, rule: string) => {
      let was: Pack | undefined;
      const change = (edit: (draft: Pack) => Pack) => changeDraft(db, id, edit, Date.now());
      await change(draft => {
        was = draft;
        return { ...draft, rules: draft.rules.filter(one => one.id !== rule) };
      });
      const at = was?.rules.findIndex(one => one.id === rule) ?? -1;
      const gone = was?.rules[at];
      return () => {
        if (gone) change(draft => ({ ...draft, rules: draft.rules.toSpliced(at, 0, gone) }));
      };
    },
    about: (id: string, about: { name?: string; author?: string }) =>
      changeDraft(
        db,
        id,
        draft => {
          const { author: _author, ...rest } = { ...draft, ...about };
          const author = about.author ?? draft.author;
          return author ? { ...rest, author } : rest;
        },
        Date.now(),
      ),
    setList: (id: string, name: string, words: string[]) =>
      changeDraft(
        db,
        id,
        draft => {
          const { [name]: _old, ...others } = draft.lists;
          return { ...draft, lists: words.length ? { ...others, [name]: words } : others };
        },
        Date.now(),
      ),
    /** Sets the answers to one reason of a draft; without any it goes. */
    setAnswers: (id: string, reason: string, texts: string[]) =>
      changeDraft(
        db,
        id,
        ({ answers: before = [], ...draft }) => {
          const answers = before
            .map(one => (one.id === reason ? { ...one, answers: texts } : one))
            .filter(one => one.answers.length > 0);
          return { ...draft, ...(answers.length ? { answers } : {}) };
        },
        Date.now(),
      ),
    /** Puts answers behind those of a draft; gives what takes them out again. */
    addAnswers: async (id: string, added: readonly PackReason[]) => {
      let was: Pack | undefined;
      await changeDraft(
        db,
        id,
        draft => {
          was = draft;
          return { ...draft, answers: joinAnswers(draft.answers, added) };
        },
        Date.now(),
      );
      return async () => {
        const { answers } = was ?? {};
        await changeDraft(
          db,
          id,
          ({ answers: _now, ...draft }) => ({ ...draft, ...(answers ? { answers } : {}) }),
          Date.now(),
        );
      };
    },
    /** Publishes a draft on this machine: open pages have it at once. */
    publish: async (id: string, content: Pack, again?: number) => {
      const out = await publishVersion(db, id, content, Date.now(), again);
      await putInForce();
      return out;
    },
    /** Puts a draft back as it was. */
    restoreDraft: (id: string, draft: Pack) => changeDraft(db, id, () => draft, Date.now()),
    switchPack: async (id: string, on: boolean) => {
      await db.packs.update(id, { on });
      await putInForce();
    },
    move: async (id: string, by: -1 | 1) => {
      await movePack(db, id, by);
      await putInForce();
    },
    remove: async (id: string) => {
      const back = await removePack(db, id);
      await putInForce();
      return async () => {
        await back();
        await putInForce();
      };
    },
    /** Switches a built-in rule (`<pack>:<rule>`) on or off on this machine. */
    switchBuiltIn: (key: string, on: boolean) =>
      changeStoredPacks(all => {
        const entries = toStoredPacks(all);
        const switches = entries.find(one => one.pack === undefined && one.source === 'own');
        const off = new Set(switches?.off ?? []);
        if (on) off.delete(key);
        else off.add(key);
        const others = entries.filter(one => one !== switches);
        return off.size ? [{ source: 'own', off: [...off] }, ...others] : others;
      }),
    /** All packs as they would be in force with one draft in the place of its published version. */
    inForceWith: (now: readonly StoredPack[], id?: string, draft?: Pack): Pack[] => {
      const entries = now.filter(one => id === undefined || one.id !== id);
      return packsInForce(draft ? [...entries, { source: 'own', pack: draft }] : entries);
    },
  };
}

export type RulesStore = ReturnType<typeof createRulesStore>;

let made: RulesStore | undefined;

/** The one store of the pages about rules, made when the first of them opens. */
export function rulesStore(stop: AbortSignal): RulesStore {
  made ??= createRulesStore(stop);
  return made;
}
