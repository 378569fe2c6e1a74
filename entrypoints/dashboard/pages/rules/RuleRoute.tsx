import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ruleWords } from '../../../../components/finding-words';
import { LockNote } from '../../../../components/rules/LockNote';
import { RuleFields } from '../../../../components/rules/RuleFields';
import { RuleJson } from '../../../../components/rules/RuleJson';
import { ruleTitle } from '../../../../components/rules/rule-words';
import { TrialPane } from '../../../../components/rules/TrialPane';
import { Seg } from '../../../../components/Seg';
import type { Problem } from '../../../../lib/coach/pack-problems';
import { parsePhrase } from '../../../../lib/coach/phrase';
import type { Pack } from '../../../../lib/coach/phrase-pack';
import { t, uiLanguage } from '../../../../lib/i18n';
import { phraseParts, readings } from '../../../../lib/rules/phrase-reading';
import { checkRule, emptyForm, formOf, newId, type RuleForm, rawRule } from '../../../../lib/rules/rule-form';
import type { PageProps } from '../../page';
import { linkTo } from '../../route';
import { Crumb } from './Crumb';
import { builtInRuleIds, type RulesStore } from './rules-store';
import { useDrafts } from './use-drafts';
import { holdsPatterns, useEngine } from './use-engine';
import { usePastCounts } from './use-past-counts';
import { useOthers, useSame, useTrial } from './use-trial';

interface Props extends Pick<PageProps, 'store'> {
  rules: RulesStore;
  /** Absent while there is no pack: it is made with the first rule. */
  packId: string | undefined;
  /** Absent for a new rule. */
  ruleId: string | undefined;
  phrase: string;
}

const NO_LISTS: Pack['lists'] = {};

/** A pattern's mistake is named as it is typed, but not in the middle of a group. */
const isPatternProblem = ({ field = '' }: Problem, { patterns }: RuleForm): boolean => {
  const [name, place = '1'] = field.split(' ');
  const source = patterns.filter(one => one.trim())[Number(place) - 1] ?? '';
  return name === 'patterns' && !/(?:[|\\]|\([^)]*|\[[^\]]*|\{[^}]*)$/u.test(source);
};

/** One rule: its form, and what comes of it while it is written. */
export function RuleRoute({ store, rules, packId, ruleId, phrase }: Props) {
  const fixed = rules.fixed.value.find(one => one.id === packId);
  const shelfPack = rules.shelf.value?.find(one => one.id === packId);
  const pack: Pack | undefined = fixed?.pack ?? shelfPack?.draft;
  const saved = pack?.rules.find(one => one.id === ruleId);
  const address = `${packId} ${ruleId} ${phrase}`;
  const [form, setForm] = useState<RuleForm>(
    () =>
      rules.unsaved.get(address) ??
      (saved ? formOf(saved) : emptyForm(uiLanguage() === 'en' ? 'en' : 'zh', phrase)),
  );
  const [view, setView] = useState<'form' | 'json'>('form');
  // Mistakes are named once somebody meant to be done, not in the middle of a word.
  const [strict, setStrict] = useState(false);
  const lists = useSame(pack?.lists) ?? NO_LISTS;
  const id = useMemo(
    () =>
      ruleId ??
      newId(
        form.find[0] || form.patterns[0] || '',
        new Set([...builtInRuleIds(), ...(pack?.rules ?? []).map(one => one.id)]),
      ),
    [ruleId, form.find[0], form.patterns[0], pack],
  );
  const raw = useMemo(() => rawRule(form, id), [form, id]);
  const packName = pack?.name ?? t('rulesMyRules');
  const stored = rules.stored.value;
  const { id: into, draft } = shelfPack ?? {};
  const inForce = useMemo(() => rules.inForceWith(stored ?? [], into, draft), [rules, stored, into, draft]);
  const engine = useEngine(form.patterns.length > 0 || holdsPatterns(inForce));
  const { rule, problems } = useMemo(() => checkRule(raw, lists, engine), [raw, lists, engine]);
  const others = useOthers(inForce, `${packName}:${id}`, engine);
  const places = useMemo(
    () =>
      new Map(inForce.flatMap(one => one.rules.map(r => `${one.name}:${r.id}`)).map((key, i) => [key, i])),
    [inForce],
  );
  const own = places.get(`${packName}:${id}`) ?? places.size;
  const drafts = useDrafts(form.lang);
  const past = usePastCounts(store, form.category, `${packName}:${id}`);
  const trial = useTrial({
    rule,
    lists,
    drafts: drafts.all,
    others,
    engine,
    isBefore: key => (places.get(key) ?? -1) < own,
  });
  const phrases = useMemo(
    () =>
      form.find.map(text => {
        const { error } = text.trim() ? parsePhrase(text, form.lang, lists) : {};
        const unfinished = error && !strict && /(?:^|[\s/(…])$|[({][^)}]*$/u.test(text);
        return {
          parts: phraseParts(text),
          readings: readings(text, form.lang, lists, 3, '…'),
          ...(error && !unfinished ? { problem: error } : {}),
        };
      }),
    [form.find, form.lang, lists, strict],
  );

  const change = (part: Partial<RuleForm>) => {
    const next = { ...form, ...part };
    setForm(next);
    rules.unsaved.set(address, next);
  };
  const save = async () => {
    if (fixed) return;
    setStrict(true);
    if (!rule) {
      store.say(t('rulesNotSaved'));
      return;
    }
    const into = shelfPack?.id ?? (await rules.newPack(t('rulesMyRules')));
    await rules.saveRule(into, rule);
    rules.unsaved.delete(address);
    store.say(t('rulesSaved'));
    if (ruleId === undefined) location.hash = linkTo('rules', into, rule.id);
  };
  // Who began a new rule writes on at once.
  const isNew = ruleId === undefined;
  useEffect(() => {
    if (isNew) document.querySelector<HTMLElement>('.rule-fields input')?.focus();
  }, [isNew]);
  const saveNow = useRef(save);
  saveNow.current = save;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      saveNow.current().catch(store.failed);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [store]);

  if (ruleId !== undefined && !saved)
    return (
      <div class="rules stack-4">
        <Crumb at={ruleId} />
        <h1>{t('rulesGone')}</h1>
        <p class="soft">{t('rulesGoneText')}</p>
      </div>
    );
  const title =
    fixed?.kind === 'built-in' && saved
      ? ruleWords(`${fixed.pack.name}:${saved.id}`).name
      : rule
        ? ruleTitle(rule)
        : t('rulesNewRule');
  // A copy of one from elsewhere would only stand beside it.
  const canBeMine = fixed?.kind === 'built-in' && fixed.lockedBy === undefined;
  const makeMine = async () => {
    if (!saved) return;
    const into = rules.shelf.value?.[0]?.id ?? (await rules.newPack(t('rulesMyRules')));
    // Its lists stay behind: the phrases are written out where they name one.
    await rules.saveRule(into, saved);
    await Promise.all(
      Object.entries(lists)
        .filter(([name]) => JSON.stringify(saved).includes(`{${name}}`))
        .map(([name, words]) => rules.setList(into, name, words)),
    );
    location.hash = linkTo('rules', into, saved.id);
  };
  return (
    <div class="rules stack-4">
      <div>
        <Crumb
          {...(packId && pack ? { pack: { id: packId, name: packName } } : {})}
          at={ruleId === undefined ? t('rulesNewRule') : title}
        />
        <div class="page-h">
          <h1 class="any-break">{title}</h1>
          <span class="end row wrap">
            <Seg
              label={t('rulesView')}
              options={[
                { value: 'form', label: t('rulesForm') },
                { value: 'json', label: 'JSON' },
              ]}
              value={view}
              onPick={setView}
            />
            {fixed ? (
              canBeMine && (
                <button type="button" class="btn btn-yes" onClick={() => makeMine().catch(store.failed)}>
                  {t('rulesMakeMine')}
                </button>
              )
            ) : (
              <>
                {saved && shelfPack && (
                  <button
                    type="button"
                    class="btn btn-quiet"
                    onClick={() =>
                      rules.deleteRule(shelfPack.id, saved.id).then(back => {
                        store.say(t('toastClientDeleted', ruleTitle(saved)), back);
                        location.hash = linkTo('rules', shelfPack.id);
                      }, store.failed)
                    }
                  >
                    {t('delete')}
                  </button>
                )}
                <button type="button" class="btn btn-yes" onClick={() => save().catch(store.failed)}>
                  {t('rulesSave')}
                  <kbd class="key">Ctrl S</kbd>
                </button>
              </>
            )}
          </span>
        </div>
      </div>
      {fixed?.lockedBy !== undefined && <LockNote by={fixed.lockedBy} />}
      {fixed && fixed.lockedBy === undefined && (
        <p class="note">{t(canBeMine ? 'rulesBuiltInRule' : 'rulesFromElsewhereText')}</p>
      )}
      <div class="rule-cols">
        {view === 'json' ? (
          <RuleJson
            key={fixed ? 'fixed' : 'own'}
            json={JSON.stringify(raw, null, 2)}
            onJson={text => {
              let json: unknown;
              try {
                json = JSON.parse(text);
              } catch {
                // In the middle of a word it is seldom in order: said beside the field, and nothing is lost.
                return 'no-json';
              }
              const read = checkRule(json, lists, engine);
              if (read.rule && !fixed) change(formOf(read.rule));
              return read.problems;
            }}
          />
        ) : (
          <RuleFields
            form={form}
            onForm={change}
            phrases={phrases}
            problems={
              strict ? problems : problems.filter(one => one.field === 'gap' || isPatternProblem(one, form))
            }
            lists={Object.keys(lists)}
            fixed={fixed !== undefined}
          />
        )}
        <TrialPane
          form={form}
          view={trial}
          pasted={drafts.pasted}
          files={drafts.files}
          verdicts={drafts.verdicts}
          stale={!rule && trial.drafts > 0}
          level={form.level}
          {...(past ? { past } : {})}
          fixed={fixed !== undefined}
          onForm={change}
          onVerdict={drafts.setVerdict}
          onPasted={drafts.setPasted}
          onFiles={drafts.addFiles}
          onDropFile={drafts.dropFile}
        />
      </div>
    </div>
  );
}
