import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fact } from '../../lib/clients/client';
import type { ProfileGroup as Group, ProfileField } from '../../lib/clients/profile';
import { t, tn } from '../../lib/i18n';
import { fieldLabel, groupLabel } from '../field-labels';
import { figure } from '../format';
import { Icon } from '../Icon';
import { plus } from '../icons';
import { Meter } from './Meter';
import { type FactActions, ProfileFact } from './ProfileFact';

interface Props extends FactActions {
  group: Group;
  /** Fields of the group that may be kept, in the order shown. */
  fields: readonly ProfileField[];
  /** Fields of the special kinds, where they are switched off: how many are filled is all that is told. */
  off: readonly ProfileField[];
  facts: Record<string, Fact>;
  /** Field id of the fact chosen for the card's human line. */
  pinned?: string;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  /** Where the special kinds are switched on. */
  settingsHref: string;
}

/** A group of the profile: what is known of it, how full it is, and a way to add. Empty fields are not shown. */
export function ProfileGroup({ group, fields, off, facts, pinned, today, settingsHref, ...act }: Props) {
  const [adding, setAdding] = useState<string>();
  const [choosing, setChoosing] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (choosing) menu.current?.querySelector('button')?.focus();
  }, [choosing]);
  const known = (field: ProfileField) => !!facts[field.id]?.value;
  const shown = fields.filter(field => known(field) || field.id === adding);
  const free = fields.filter(field => !known(field) && field.id !== adding);
  const count = fields.filter(known).length;
  const kept = off.filter(known).length;
  const title = groupLabel(group);
  const offWords = t('cpOff', off.map(field => fieldLabel(field.id)).join(t('cpAnd')));
  return (
    <section class="pg" aria-labelledby={`group-${group}`}>
      <header class="row">
        <h3 id={`group-${group}`}>{title}</h3>
        <span class="label num">{t('cpOf', figure(count), figure(fields.length))}</span>
        <Meter of={fields.length} filled={count} />
      </header>
      {shown.length > 0 && (
        <dl class="facts">
          {shown.map(field => (
            <ProfileFact
              key={field.id}
              field={field}
              fact={known(field) ? facts[field.id] : undefined}
              adding={field.id === adding}
              pinned={field.id === pinned}
              today={today}
              onDone={() => setAdding(undefined)}
              {...act}
            />
          ))}
        </dl>
      )}
      {free.length > 0 && (
        <button
          ref={add}
          type="button"
          class="btn-link"
          aria-expanded={choosing}
          aria-label={t('cpAddTo', title)}
          onClick={() => setChoosing(!choosing)}
        >
          <Icon of={plus} size="s" />
          {t('add')}
        </button>
      )}
      {choosing && (
        <fieldset
          ref={menu}
          class="bare row wrap pg-free"
          aria-label={t('cpAddTo', title)}
          onKeyDown={event => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setChoosing(false);
            add.current?.focus();
          }}
        >
          {free.map(field => (
            <button
              key={field.id}
              type="button"
              class="chip"
              onClick={() => {
                setChoosing(false);
                setAdding(field.id);
              }}
            >
              {fieldLabel(field.id)}
            </button>
          ))}
        </fieldset>
      )}
      {off.length > 0 && (
        <p class="hint">
          {kept > 0 ? t('cpJoin', offWords, tn('cpKept', kept)) : offWords}{' '}
          <a href={settingsHref}>{t('settings')}</a>
        </p>
      )}
    </section>
  );
}
