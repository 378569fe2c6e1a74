import { useMemo, useState } from 'preact/hooks';
import { ruleWords } from '../../../../components/finding-words';
import { ListOrJson, type PackView } from '../../../../components/rules/ListOrJson';
import { LockNote } from '../../../../components/rules/LockNote';
import { SkippedList } from '../../../../components/rules/OpenedList';
import { PackJson } from '../../../../components/rules/PackJson';
import { RuleTable } from '../../../../components/rules/RuleTable';
import { ruleTitle } from '../../../../components/rules/rule-words';
import { patternProblems } from '../../../../lib/coach/pattern-rules';
import { t } from '../../../../lib/i18n';
import { readStored } from '../../../../lib/packs';
import { packFile } from '../../../../lib/rules/pack-file';
import { linkTo } from '../../route';
import type { FixedPack } from './fixed-packs';
import type { RulesStore } from './rules-store';
import { SAMPLE_COUNT, useChecks } from './use-checks';
import { holdsPatterns, useEngine } from './use-engine';

/** A pack that is not written here: its rules, who locked it, and what became of those that are built in. */
export function FixedPackView({ rules, fixed }: { rules: RulesStore; fixed: FixedPack }) {
  const { id: packId, pack, kind, lockedBy } = fixed;
  const [view, setView] = useState<PackView>('list');
  const stored = rules.stored.value;
  const inForce = useMemo(() => rules.inForceWith(stored ?? []), [rules, stored]);
  const { off, replaced } = useMemo(() => readStored(stored ?? []).builtIn, [stored]);
  const checks = useChecks(pack, inForce);
  const builtIn = kind === 'built-in';
  const engine = useEngine(!builtIn && holdsPatterns([pack]));
  const leftOut = useMemo(() => {
    const all = [...(fixed.problems ?? []), ...(engine ? patternProblems(pack, engine) : [])];
    return all.map(problem => ({ file: pack.name, reason: 'rule' as const, problem }));
  }, [fixed, pack, engine]);
  return (
    <section class="stack-3" aria-label={pack.name}>
      <div class="row wrap">
        <h2 class="rules-h any-break">{builtIn ? t('rulesBuiltInName', pack.name) : pack.name}</h2>
        <span class="end">
          <ListOrJson view={view} onPick={setView} />
        </span>
      </div>
      {lockedBy !== undefined && <LockNote by={lockedBy} />}
      {lockedBy === undefined && (
        <p class="soft">{t(builtIn ? 'rulesBuiltInText' : 'rulesFromElsewhereText')}</p>
      )}
      <SkippedList skipped={leftOut} open />
      {view === 'json' ? (
        <PackJson json={packFile(pack, [])} />
      ) : pack.rules.length === 0 ? (
        <p class="soft">{t('rulesEmptyPack')}</p>
      ) : (
        <RuleTable
          drafts={SAMPLE_COUNT}
          rows={pack.rules.map(rule => {
            const { id, lang, where, level } = rule;
            const key = `${pack.name}:${id}`;
            const offBy = builtIn ? off.get(key) : undefined;
            const standsIn = builtIn ? replaced.get(`${lang} ${id}`) : undefined;
            const check = checks.get(id);
            return {
              id,
              title: builtIn ? ruleWords(key).name : ruleTitle(rule),
              href: linkTo('rules', packId, id),
              where,
              level,
              ...(offBy === undefined ? {} : { off: true }),
              ...(offBy ? { offBy } : {}),
              ...(standsIn ? { replaced: standsIn } : {}),
              // What is not in force has nothing to be behind of.
              ...(check && offBy === undefined && !standsIn ? { check } : {}),
            };
          })}
          {...(lockedBy === undefined ? {} : { lockedBy })}
          {...(builtIn
            ? { onSwitch: (id: string, on: boolean) => rules.switchBuiltIn(`${pack.name}:${id}`, on) }
            : {})}
        />
      )}
    </section>
  );
}
