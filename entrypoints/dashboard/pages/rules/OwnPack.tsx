import { useEffect, useMemo, useState } from 'preact/hooks';
import { ListOrJson, type PackView } from '../../../../components/rules/ListOrJson';
import { PackAbout } from '../../../../components/rules/PackAbout';
import { PackAnswers } from '../../../../components/rules/PackAnswers';
import { PackJson, type PackWrong } from '../../../../components/rules/PackJson';
import { RuleTable } from '../../../../components/rules/RuleTable';
import { ruleTitle } from '../../../../components/rules/rule-words';
import { Diff, VersionList, type VersionView } from '../../../../components/rules/VersionList';
import { WordLists } from '../../../../components/rules/WordLists';
import { Section } from '../../../../components/Section';
import type { Rule } from '../../../../lib/coach/phrase-pack';
import type { PackVersion, ShelfPack } from '../../../../lib/db/pack-shelf';
import { t, tn } from '../../../../lib/i18n';
import { builtInPacks } from '../../../../lib/packs';
import { diffPacks, isSamePack } from '../../../../lib/rules/diff-packs';
import { packFile } from '../../../../lib/rules/pack-file';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { PackActions } from './PackActions';
import { packFromText } from './pack-from-text';
import { failingRules } from './publish';
import type { RulesStore } from './rules-store';
import { SAMPLE_COUNT, useChecks } from './use-checks';

interface Props extends Pick<PageProps, 'store'> {
  rules: RulesStore;
  pack: ShelfPack;
}

/** One pack of the manager's: its rules, its versions, and getting it out. */
export function OwnPack({ store, rules, pack }: Props) {
  const { id, draft, out, on } = pack;
  const [versions, setVersions] = useState<PackVersion[]>([]);
  const [failing, setFailing] = useState<Rule[]>([]);
  const [busy, setBusy] = useState(false);
  const [view, setView] = useState<PackView>('list');
  useEffect(() => rules.versions(id, setVersions), [rules, id]);
  const stored = rules.stored.value;
  const isLocked = rules.fixed.value.some(one => one.kind === 'built-in' && one.lockedBy !== undefined);
  const inForce = useMemo(() => rules.inForceWith(stored ?? [], id, draft), [rules, id, draft, stored]);
  const checks = useChecks(draft, inForce);
  const published = versions.find(one => one.version === out)?.content;
  const diff = useMemo(() => published && diffPacks(published, draft), [published, draft]);
  const changed = !published || !isSamePack(published, draft);

  const publish = async () => {
    setBusy(true);
    try {
      const wrong = await failingRules(draft, published, store.stop);
      setFailing(wrong);
      if (wrong.length) return;
      const done = await rules.publish(id, draft);
      if (done) store.say(t('rulesPublished', done.name, done.version));
    } catch {
      store.failed();
    } finally {
      setBusy(false);
    }
  };
  const rollBack = async (version: number) => {
    const target = versions.find(one => one.version === version);
    if (!target) return;
    const before = draft;
    const done = await rules.publish(id, target.content, version);
    store.say(t('rulesRolledBack', version), async () => {
      if (published && done) await rules.publish(id, published, out);
      await rules.restoreDraft(id, before);
    });
  };
  const taken = (name: string) =>
    [...builtInPacks(), ...(rules.shelf.value ?? []).map(one => one.draft)].some(one => one.name === name);
  const take = async (text: string): Promise<PackWrong> => {
    const before = draft;
    const found = await packFromText(text);
    if (!('pack' in found)) return found.wrong;
    // Its number is counted where it is published.
    const next = { ...found.pack, version: before.version };
    if (next.name !== before.name && taken(next.name)) return 'name-taken';
    await rules.restoreDraft(id, next);
    store.say(t('rulesPackTaken'), () => rules.restoreDraft(id, before));
    return [];
  };
  const views: VersionView[] = [
    ...(changed
      ? [
          {
            version: draft.version,
            state: 'draft' as const,
            rules: draft.rules.length,
            ...(diff ? { diff } : {}),
          },
        ]
      : []),
    ...versions.map(({ version, at, again, content }, i): VersionView => {
      const before = versions[i + 1];
      return {
        version,
        at,
        state: version === out ? 'out' : 'past',
        rules: content.rules.length,
        ...(again === undefined ? {} : { again }),
        ...(before ? { diff: diffPacks(before.content, content) } : {}),
      };
    }),
  ];
  const languages = [...new Set(draft.rules.map(one => one.lang))].map(lang =>
    t(lang === 'en' ? 'rulesEnglish' : 'rulesChinese'),
  );
  return (
    <section class="stack-3" aria-label={draft.name}>
      <div class="row wrap">
        <h2 class="rules-h any-break">
          {changed ? t('rulesDraftOf', draft.name, draft.version) : draft.name}
        </h2>
        <span class="end row wrap">
          <ListOrJson view={view} onPick={setView} />
          <PackActions store={store} rules={rules} pack={pack} />
          <button
            type="button"
            class="btn btn-yes"
            disabled={busy || !changed || (draft.rules.length === 0 && !draft.answers)}
            onClick={publish}
          >
            {t('rulesPublish')}
          </button>
        </span>
      </div>
      {changed && diff && <Diff diff={diff} />}
      {!on && out > 0 && <p class="note is-due">{t('rulesPackOff')}</p>}
      {isLocked && <p class="note">{t('lockBeside')}</p>}
      {pack.leftOut > 0 && <p class="hint">{tn('rulesLeftOut', pack.leftOut)}</p>}
      {failing.length > 0 && (
        <div class="note is-late" role="alert">
          {tn('rulesFailing', failing.length)}
          <ul>
            {failing.slice(0, 10).map(rule => (
              <li key={rule.id}>
                <a href={linkTo('rules', id, rule.id)}>{ruleTitle(rule)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="rules-cols">
        <div>
          {view === 'json' ? (
            <PackJson json={packFile(draft, [])} onTake={take} />
          ) : draft.rules.length === 0 ? (
            <p class="soft">{t('rulesEmptyPack')}</p>
          ) : (
            <RuleTable
              drafts={SAMPLE_COUNT}
              rows={draft.rules.map(rule => {
                const check = checks.get(rule.id);
                return {
                  id: rule.id,
                  title: ruleTitle(rule),
                  href: linkTo('rules', id, rule.id),
                  where: rule.where,
                  level: rule.level,
                  ...(check ? { check } : {}),
                };
              })}
            />
          )}
        </div>
        <div>
          <Section title={t('rulesVersions')} open>
            <VersionList
              versions={views}
              onRollBack={rollBack}
              toNow={version => {
                const then = versions.find(one => one.version === version);
                return then && diffPacks(then.content, draft);
              }}
            />
          </Section>
          <Section title={t('rulesLists')} summary={String(Object.keys(draft.lists).length)}>
            <WordLists lists={draft.lists} onList={(name, words) => rules.setList(id, name, words)} />
          </Section>
          {draft.answers && (
            <Section title={t('packAnswers')} summary={String(draft.answers.length)} open>
              <PackAnswers
                reasons={draft.answers}
                onAnswers={(reason, answers) => rules.setAnswers(id, reason, answers)}
              />
            </Section>
          )}
          <Section title={t('rulesAbout')}>
            <PackAbout
              name={draft.name}
              author={draft.author ?? ''}
              languages={languages.join(t('rulesComma')) || '–'}
              taken={taken}
              onAbout={about => rules.about(id, about)}
            />
          </Section>
        </div>
      </div>
    </section>
  );
}
