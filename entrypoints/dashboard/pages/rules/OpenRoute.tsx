import { useState } from 'preact/hooks';
import { OpenedList } from '../../../../components/rules/OpenedList';
import { CATEGORIES, categoryWords, LEVELS, levelName } from '../../../../components/rules/rule-words';
import type { Category, Level } from '../../../../lib/coach/phrase-pack';
import type { ShelfPack } from '../../../../lib/db/pack-shelf';
import { t } from '../../../../lib/i18n';
import { builtInPacks } from '../../../../lib/packs';
import type { ChosenFile, OpenedPack, Skipped } from '../../../../lib/rules/opened';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { Crumb } from './Crumb';
import { builtInRuleIds, type RulesStore } from './rules-store';
import { patternEngine } from './use-engine';

const bytesOf = async (file: File): Promise<ChosenFile> => ({
  path: file.webkitRelativePath || file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

interface Opened extends OpenedPack {
  /** The pack of that name that is here: the file may hold a later version of it. */
  here?: ShelfPack;
}

/** Opens packs, Vale styles and lists: what they come to is shown before anything is taken in. */
export function OpenRoute({ store, rules }: Pick<PageProps, 'store'> & { rules: RulesStore }) {
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [opened, setOpened] = useState<Opened[]>([]);
  const [skipped, setSkipped] = useState<Skipped[]>([]);
  const [category, setCategory] = useState<Category>('jargon');
  const [level, setLevel] = useState<Level>('suggest');

  const taken = (name: string) =>
    [...builtInPacks(), ...(rules.shelf.value ?? []).map(one => one.draft)].some(one => one.name === name);
  const freeName = (name: string) => {
    let free = name;
    for (let n = 2; taken(free); n++) free = `${name} ${n}`;
    return free;
  };
  const read = async (chosen: ChosenFile[], how: { category: Category; level: Level }) => {
    setFiles(chosen);
    // Reading YAML and zips is brought when it is needed, not with the page.
    const { openFiles } = await import('../../../../lib/rules/open-files');
    const found = openFiles(chosen, { ...how, engine: await patternEngine() }, builtInRuleIds());
    setOpened(
      found.opened.map(one => {
        const { name } = one.pack;
        const here = rules.shelf.value?.find(({ draft }) => draft.name === name);
        return {
          ...one,
          ...(one.kind === 'pack' && here ? { here } : {}),
          pack: { ...one.pack, name: freeName(name) },
        };
      }),
    );
    setSkipped(found.skipped);
  };
  const choose = (event: { currentTarget: HTMLInputElement }) => {
    const { files: chosen } = event.currentTarget;
    if (chosen?.length) Promise.all([...chosen].map(bytesOf)).then(all => read(all, { category, level }));
  };
  const again = (how: Partial<{ category: Category; level: Level }>) => {
    const next = { category, level, ...how };
    setCategory(next.category);
    setLevel(next.level);
    if (files.length) read(files, next);
  };
  const leave = (index: number) => setOpened(opened.filter((_, i) => i !== index));

  return (
    <div class="rules stack-4">
      <div>
        <Crumb at={t('rulesOpen')} />
        <div class="page-h">
          <h1>{t('rulesOpen')}</h1>
        </div>
      </div>
      <p class="soft">{t('rulesOpenText')}</p>
      <div class="pair">
        <label class="field">
          <span class="flabel">{t('rulesOpenFiles')}</span>
          <input
            type="file"
            class="input input-file"
            multiple
            accept=".json,.yml,.yaml,.zip,.txt,.csv,.tsv"
            onChange={choose}
          />
        </label>
        <label class="field">
          <span class="flabel">{t('rulesOpenFolder')}</span>
          <input
            type="file"
            class="input input-file"
            // Known to both browsers under this name, and to no type.
            {...{ webkitdirectory: true }}
            onChange={choose}
          />
        </label>
        <label class="field">
          <span class="flabel">{t('rulesOpenCategory')}</span>
          <select
            class="input"
            value={category}
            onChange={event => again({ category: event.currentTarget.value as Category })}
          >
            {CATEGORIES.map(one => (
              <option key={one} value={one}>
                {categoryWords(one)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="flabel">{t('rulesOpenLevel')}</span>
          <select
            class="input"
            value={level}
            onChange={event => again({ level: event.currentTarget.value as Level })}
          >
            {LEVELS.map(one => (
              <option key={one} value={one}>
                {levelName(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <OpenedList
        opened={opened.map(({ here, ...one }) => ({ ...one, ...(here ? { laterOf: here.draft.name } : {}) }))}
        skipped={skipped}
        onName={(index, name) =>
          setOpened(opened.map((one, i) => (i === index ? { ...one, pack: { ...one.pack, name } } : one)))
        }
        onAdd={index => {
          const one = opened[index]!;
          const name = freeName(one.pack.name.trim() || t('rulesMyRules'));
          rules.takeIn({ ...one, pack: { ...one.pack, name } }).then(id => {
            store.say(t('toastAdded', name));
            leave(index);
            if (opened.length === 1) location.hash = linkTo('rules', id);
          }, store.failed);
        }}
        onUpdate={index => {
          const { pack, here } = opened[index]!;
          if (!here) return;
          const { id, draft } = here;
          rules.restoreDraft(id, { ...pack, name: draft.name, version: draft.version }).then(() => {
            store.say(t('rulesTookLater', draft.name), () =>
              rules.restoreDraft(id, draft).catch(store.failed),
            );
            leave(index);
            if (opened.length === 1) location.hash = linkTo('rules', id);
          }, store.failed);
        }}
        onLeave={leave}
      />
    </div>
  );
}
