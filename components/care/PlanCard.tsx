import { useState } from 'preact/hooks';
import { fillIn, type MergeFields, nextRound, openedIn, roundOf, waitingIn } from '../../lib/care/plan';
import type { Plan } from '../../lib/care/record';
import { t, tn } from '../../lib/i18n';
import { FindClient, type Search } from '../FindClient';
import { longDate } from '../format';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { check, cross, mail } from '../icons';
import { PlanMessage, type PlanMessageActions } from './PlanMessage';

export interface PlanActions extends PlanMessageActions {
  onQuery: (query: string) => void;
  onInvite: (clientIds: readonly string[]) => void;
  onLeaveOut: (clientId: string) => void;
  /** Begins that client's draft. */
  onOpen: (clientId: string) => void;
  onSent: (clientId: string, sent: boolean) => void;
  onEnd: () => void;
}

interface Props {
  plan: Plan;
  /** Of everybody who is in the book. */
  people: ReadonlyMap<string, { fields: MergeFields; address: string | undefined }>;
  /** Day number of the rep's local day. */
  today: number;
  search: Search;
  /** Chosen at once. */
  groups: readonly { name: string; ids: readonly string[] }[];
  /** Just begun: who gets it is asked first. */
  focus: boolean;
  act: PlanActions;
}

/** How many lines before "all". */
const FEW = 6;

/** A plan: what goes out, to whom, and who has it. */
export function PlanCard({ plan, people, today, search, groups, focus, act }: Props) {
  const [open, setOpen] = useState<'who' | 'text' | undefined>(focus ? 'who' : undefined);
  const [all, setAll] = useState(false);
  const toggle = (what: 'who' | 'text') => setOpen(open === what ? undefined : what);
  const there = plan.clientIds.filter(id => people.has(id));
  const round = roundOf(plan, today);
  const waiting = new Set(waitingIn(plan, today).filter(id => people.has(id)));
  const opened = new Set(openedIn(plan, today));
  const next = there.find(id => waiting.has(id) && !opened.has(id)) ?? there.find(id => waiting.has(id));
  const after = nextRound(plan, today);
  const name = (id: string) => people.get(id)?.fields.name ?? t('clientGone');
  const ordered = [...there.filter(id => waiting.has(id)), ...there.filter(id => !waiting.has(id))];
  return (
    <article class="card stack-3" aria-label={plan.name}>
      <h2 class="card-h">
        {plan.name}
        <span class="end soft num">
          {there.length - waiting.size} / {there.length}
        </span>
      </h2>
      <div class="meter" aria-hidden="true">
        <i style={{ width: `${(100 * (there.length - waiting.size)) / Math.max(1, there.length)}%` }} />
      </div>
      <p class="soft">
        {round ? t('planRound', longDate(round)) : ''} {after ? t('planNext', longDate(after)) : ''}
      </p>
      {next && round && (
        <div class="stack">
          <p class="soft cut">{fillIn(plan.subject, people.get(next)!.fields)}</p>
          <button type="button" class="btn btn-yes btn-s" onClick={() => act.onOpen(next)}>
            <Icon of={mail} size="s" />
            {t('planWrite', name(next))}
          </button>
        </div>
      )}
      {there.length > 0 && round && (
        <ul class="step-list">
          {(all ? ordered : ordered.slice(0, FEW)).map(id => (
            <li key={id} class="row wrap">
              <label class="row grow">
                <input
                  type="checkbox"
                  class="check"
                  checked={!waiting.has(id)}
                  onChange={event => act.onSent(id, event.currentTarget.checked)}
                />
                <span class="any-break">{name(id)}</span>
              </label>
              {opened.has(id) && <span class="label">{t('planOpened')}</span>}
              {people.get(id)?.address === undefined && <span class="label">{t('planNoAddress')}</span>}
              {waiting.has(id) && id !== next && (
                <IconButton
                  icon={mail}
                  label={t('planWrite', name(id))}
                  class="btn-quiet btn-s"
                  onClick={() => act.onOpen(id)}
                />
              )}
              <IconButton
                icon={cross}
                label={t('removeOf', name(id))}
                class="btn-quiet btn-s"
                onClick={() => act.onLeaveOut(id)}
              />
            </li>
          ))}
        </ul>
      )}
      {ordered.length > FEW && (
        <button
          type="button"
          class="btn btn-quiet btn-s btn-flush"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {t('planAll', ordered.length)}
        </button>
      )}
      {there.length > 0 && waiting.size === 0 && round && (
        <p class="soft">
          <Icon of={check} size="s" /> {t('planDone')}
        </p>
      )}
      <div class="row wrap">
        <button type="button" class="btn btn-s" aria-expanded={open === 'who'} onClick={() => toggle('who')}>
          {t('planWho')}
        </button>
        <button
          type="button"
          class="btn btn-s"
          aria-expanded={open === 'text'}
          onClick={() => toggle('text')}
        >
          {t('planText')}
        </button>
        <button type="button" class="btn btn-quiet btn-s" onClick={act.onEnd}>
          {t('planEnd')}
        </button>
      </div>
      {open === 'who' && (
        <div class="stack">
          <div class="row wrap">
            {groups.map(group => {
              const missing = group.ids.filter(id => !plan.clientIds.includes(id));
              return missing.length > 0 ? (
                <button key={group.name} type="button" class="chip" onClick={() => act.onInvite(missing)}>
                  + {group.name} <span class="num">{missing.length}</span>
                </button>
              ) : null;
            })}
          </div>
          <FindClient
            search={search}
            focus
            onQuery={act.onQuery}
            onPick={id => {
              act.onInvite([id]);
              act.onQuery('');
            }}
            onClose={() => setOpen(undefined)}
          />
          <p class="hint">{tn('planPeople', there.length)}</p>
        </div>
      )}
      {open === 'text' && (
        <PlanMessage plan={plan} sample={next ? people.get(next)?.fields : undefined} onEdit={act.onEdit} />
      )}
    </article>
  );
}
