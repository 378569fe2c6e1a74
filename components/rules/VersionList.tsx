import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Rule } from '../../lib/coach/phrase-pack';
import { t, tn } from '../../lib/i18n';
import type { FieldChange, PackDiff } from '../../lib/rules/diff-packs';
import { reasonName } from '../call/call-words';
import { fullTime, langOf } from '../format';
import { categoryWords, fieldWords, levelName, placeWords, ruleTitle } from './rule-words';

export interface VersionView {
  version: number;
  /** UTC ms; absent for the draft. */
  at?: number;
  state: 'draft' | 'out' | 'past';
  /** The version whose contents it brought back. */
  again?: number;
  /** Against the version before; absent for the first. */
  diff?: PackDiff;
  rules: number;
}

interface Props {
  versions: readonly VersionView[];
  onRollBack: (version: number) => void;
  /** What is otherwise in the pack as it stands now. */
  toNow: (version: number) => PackDiff | undefined;
}

/** A pack's versions, newest first, each with what is otherwise in it. */
export function VersionList({ versions, onRollBack, toNow }: Props) {
  const [compared, setCompared] = useState<number>();
  const since = compared === undefined ? undefined : toNow(compared);
  if (versions.length === 0) return <p class="soft">{t('rulesNoVersions')}</p>;
  return (
    <ol class="versions">
      {versions.map(({ version, at, state, again, diff, rules }) => (
        <li key={`${state} ${version}`} class="stack-1">
          <div class="row wrap">
            <b class="b">{t('rulesVersion', version)}</b>
            {state !== 'past' && (
              <span class={state === 'out' ? 'tag is-yes' : 'tag is-due'}>
                {t(state === 'out' ? 'rulesOut' : 'rulesDraft')}
              </span>
            )}
            {state === 'past' && (
              <button type="button" class="btn-link end" onClick={() => onRollBack(version)}>
                {t('rulesRollBack')}
                <span class="sr"> {t('rulesVersion', version)}</span>
              </button>
            )}
          </div>
          {at !== undefined && <span class="label">{fullTime(at)}</span>}
          {again !== undefined && <span class="soft">{t('rulesAgain', again)}</span>}
          {diff ? <Diff diff={diff} /> : <span class="soft">{tn('rulesCount', rules)}</span>}
          {state === 'past' && (
            <button
              type="button"
              class="btn-link"
              aria-expanded={compared === version}
              onClick={() => setCompared(compared === version ? undefined : version)}
            >
              {t('rulesSince')}
              <span class="sr"> {t('rulesVersion', version)}</span>
            </button>
          )}
          {since && compared === version && <Diff diff={since} open />}
        </li>
      ))}
    </ol>
  );
}

/** A field's choice in the words of the form; what is written by hand stays as it is. */
function said(rule: Rule, field: keyof Rule, piece: string): string {
  if (field === 'where') return placeWords(rule.where);
  if (field === 'level') return levelName(rule.level);
  if (field === 'category') return categoryWords(rule.category);
  if (field === 'lang') return t(rule.lang === 'en' ? 'rulesEnglish' : 'rulesChinese');
  return piece;
}

/** One field of a rule that changed: what went, struck through, and what came. */
function Changed({ before, after, change }: { before: Rule; after: Rule; change: FieldChange }) {
  const { field, gone, come } = change;
  return (
    <span class="hint block any-break">
      <span class="m">{fieldWords(field)}</span>
      {gone.map(one => (
        <Fragment key={one}>
          {' '}
          <del class="late" lang={langOf(one)}>
            {said(before, field, one)}
          </del>
        </Fragment>
      ))}
      {come.map(one => (
        <Fragment key={one}>
          {' '}
          <ins class="yes" lang={langOf(one)}>
            {said(after, field, one)}
          </ins>
        </Fragment>
      ))}
    </span>
  );
}

/** "2 rules changed, 1 new", and which. */
export function Diff({ diff, open }: { diff: PackDiff; open?: boolean }) {
  const { added, removed, changed, lists, answers, moved, about } = diff;
  const words = [
    changed.length && tn('rulesChanged', changed.length),
    added.length && tn('rulesNew', added.length),
    removed.length && tn('rulesRemoved', removed.length),
    lists.length && t('rulesListsChanged', lists.map(name => `{${name}}`).join(' ')),
    answers.length && t('packAnswersChanged', answers.map(reasonName).join(t('rulesComma'))),
    moved && t('rulesMoved'),
    about && t('rulesAboutChanged'),
  ].filter(Boolean);
  if (words.length === 0) return <span class="soft">{t('rulesNothingChanged')}</span>;
  return (
    <details class="diff" open={open}>
      <summary>{words.join(t('rulesComma'))}</summary>
      <ul class="stack-1">
        {changed.slice(0, 100).map(({ before, after, fields }) => (
          <li key={after.id} class="any-break">
            <span lang={langOf(ruleTitle(after))}>{ruleTitle(after)}</span>
            {fields.map(change => (
              <Changed key={change.field} before={before} after={after} change={change} />
            ))}
          </li>
        ))}
        {added.slice(0, 100).map(rule => (
          <li key={rule.id} class="any-break yes" lang={langOf(ruleTitle(rule))}>
            + {ruleTitle(rule)}
          </li>
        ))}
        {removed.slice(0, 100).map(rule => (
          <li key={rule.id} class="any-break late" lang={langOf(ruleTitle(rule))}>
            − {ruleTitle(rule)}
          </li>
        ))}
      </ul>
    </details>
  );
}
