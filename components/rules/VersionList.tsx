import type { Rule } from '../../lib/coach/phrase-pack';
import { t, tn } from '../../lib/i18n';
import type { PackDiff } from '../../lib/rules/diff-packs';
import { reasonName } from '../call/call-words';
import { fullTime, langOf } from '../format';
import { fieldWords, ruleTitle } from './rule-words';

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
}

/** A pack's versions, newest first, each with what is otherwise in it. */
export function VersionList({ versions, onRollBack }: Props) {
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
        </li>
      ))}
    </ol>
  );
}

const found = ({ find, patterns = [] }: Rule) => [...find, ...patterns].join(' · ');

/** "2 rules changed, 1 new", and which. */
export function Diff({ diff }: { diff: PackDiff }) {
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
    <details class="diff">
      <summary>{words.join(t('rulesComma'))}</summary>
      <ul class="stack-1">
        {changed.slice(0, 100).map(({ before, after, fields }) => (
          <li key={after.id} class="any-break">
            <span lang={langOf(ruleTitle(after))}>{ruleTitle(after)}</span>
            <span class="hint">: {fields.map(fieldWords).join(t('rulesComma'))}</span>
            {(fields.includes('find') || fields.includes('patterns')) && (
              <span class="hint block any-break" lang={langOf(found(before))}>
                <del>{found(before)}</del> <ins>{found(after)}</ins>
              </span>
            )}
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
