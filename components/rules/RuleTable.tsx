import { useState } from 'preact/hooks';
import type { Level, Place } from '../../lib/coach/phrase-pack';
import { t, tn } from '../../lib/i18n';
import type { RuleCheck } from '../../lib/rules/check-pack';
import { figure, langOf } from '../format';
import { Icon } from '../Icon';
import { check, cross, search } from '../icons';
import { lockedShort } from '../lock-words';
import { levelName, placeWords } from './rule-words';
import { otherRule } from './trial-words';

export interface RuleRow {
  id: string;
  title: string;
  href: string;
  where: Place;
  level: Level;
  check?: RuleCheck;
  /** Of built-in rules: switched off, or replaced by the rule of another pack. */
  off?: boolean;
  /** Switched off by this pack, and so not here. */
  offBy?: string;
  replaced?: string;
}

interface Props {
  rows: readonly RuleRow[];
  /** How many drafts the rules were tried on. */
  drafts: number;
  /** Only built-in rules can be switched. */
  onSwitch?: (id: string, on: boolean) => void;
  /** Who locked them; empty: the policy itself. */
  lockedBy?: string;
}

type Filter = 'all' | 'look';
const STEP = 100;

const needsLook = ({ check: of }: RuleRow) =>
  of !== undefined && (of.right < of.examples || of.behind !== undefined || of.never === true);

/** The rules of a pack, one a row. */
export function RuleTable({ rows, drafts, onSwitch, lockedBy }: Props) {
  const [words, setWords] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [most, setMost] = useState(STEP);
  const look = rows.filter(needsLook);
  const wanted = words.trim().toLowerCase();
  const found = (filter === 'look' ? look : rows).filter(
    ({ title, id }) => !wanted || title.toLowerCase().includes(wanted) || id.includes(wanted),
  );
  return (
    <div class="stack-3">
      <div class="row wrap">
        <div class="with-icon rule-search">
          <Icon of={search} />
          <input
            class="input"
            type="search"
            aria-label={t('rulesSearch')}
            placeholder={t('rulesSearch')}
            value={words}
            onInput={event => {
              setWords(event.currentTarget.value);
              setMost(STEP);
            }}
          />
        </div>
        <span class="end row">
          {(['all', 'look'] as const).map(one => (
            <button
              key={one}
              type="button"
              class="chip"
              aria-pressed={filter === one}
              onClick={() => setFilter(one)}
            >
              {one === 'all' ? t('rulesAll', figure(rows.length)) : t('rulesLook', figure(look.length))}
            </button>
          ))}
        </span>
      </div>
      {found.length === 0 ? (
        <p class="soft" role="status">
          {t('rulesNoneFound')}
        </p>
      ) : (
        <table class="table rule-table">
          <thead>
            <tr>
              <th>{t('rule')}</th>
              <th class="wide">{t('rulesWhere')}</th>
              <th>{t('rulesLevel')}</th>
              <th>{t('rulesExamples')}</th>
              <th class="wide r">{t('rulesFires', drafts)}</th>
              {onSwitch && <th>{t('rulesOn')}</th>}
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map(row => (
              <Row key={row.id} row={row} onSwitch={onSwitch} lockedBy={lockedBy} />
            ))}
          </tbody>
        </table>
      )}
      {found.length > most && (
        <button type="button" class="btn add-row" onClick={() => setMost(most + STEP)}>
          {tn('showMore', Math.min(STEP, found.length - most))}
        </button>
      )}
    </div>
  );
}

function Row({ row, onSwitch, lockedBy }: { row: RuleRow } & Pick<Props, 'onSwitch' | 'lockedBy'>) {
  const { id, title, href, where, level, check: of, off, offBy, replaced } = row;
  const ok = of && of.right === of.examples;
  const tag = level === 'stop' ? 'tag is-late' : level === 'warn' ? 'tag is-due' : 'tag';
  return (
    <tr class={off || replaced ? 'is-off' : undefined}>
      <td class="any-break">
        <a class="b" href={href} lang={langOf(title)}>
          {title}
        </a>
        {replaced && <span class="hint block">{t('rulesReplaced', replaced)}</span>}
        {offBy && <span class="hint block">{t('rulesOffBy', offBy)}</span>}
        {of?.never && <span class="hint block late">{t('rulesNeverShort')}</span>}
        {of?.behind && !replaced && (
          <span class="hint block due">{t('rulesBehindShort', otherRule(of.behind))}</span>
        )}
      </td>
      <td class="wide soft">{placeWords(where)}</td>
      <td>
        <span class={tag}>{levelName(level)}</span>
      </td>
      <td class={ok === false ? 'late' : 'soft'}>
        {of && of.examples > 0 ? (
          <span class="row nowrap num">
            <Icon of={ok ? check : cross} size="s" />
            {of.right} / {of.examples}
          </span>
        ) : (
          of && <span class="label">{t('rulesNoExamples')}</span>
        )}
      </td>
      <td class="wide r">{of?.fires}</td>
      {onSwitch && (
        <td>
          <input
            type="checkbox"
            class="check"
            aria-label={t('rulesOnFor', title)}
            checked={!off}
            disabled={lockedBy !== undefined || offBy !== undefined}
            title={lockedBy === undefined ? undefined : lockedShort(lockedBy)}
            onChange={event => onSwitch(id, event.currentTarget.checked)}
          />
        </td>
      )}
    </tr>
  );
}
