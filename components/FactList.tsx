import { useState } from 'preact/hooks';
import type { Fact } from '../lib/clients/client';
import type { ProfileField } from '../lib/clients/profile';
import { t, tn } from '../lib/i18n';
import { EditableText } from './EditableText';
import { fieldLabel, groupLabel } from './field-labels';
import { langOf, localDate, shortDate } from './format';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { lock, pin } from './icons';
import { sourceWord } from './source-words';

interface Props {
  /** All fields there are, in the order shown. */
  fields: readonly ProfileField[];
  /** Values by field id; empty ones are not shown. */
  facts: Record<string, Fact>;
  /** Field id of the fact chosen for the card's human line. */
  pinned?: string;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  /** An empty value clears the field. */
  onSave: (field: string, value: string) => void;
  onPin?: (field: string | undefined) => void;
}

/** The profile: what is known, each value with where it comes from; edited in place. */
export function FactList({ fields, facts, pinned, today, onSave, onPin }: Props) {
  const [adding, setAdding] = useState<string>();
  const isKnown = (field: ProfileField) => !!facts[field.id]?.value;
  const shown = fields.filter(field => isKnown(field) || field.id === adding);
  // Health, religion and the like are never asked for; a value that is there is shown.
  const free = fields.filter(field => !isKnown(field) && !field.special && field.id !== adding);
  const groups = [...new Set(free.map(field => field.group))];
  return (
    <div class="stack-3">
      <dl class="facts">
        {shown.map(field => (
          <FactRow
            key={field.id}
            field={field}
            fact={facts[field.id]}
            adding={field.id === adding}
            pinned={field.id === pinned}
            today={today}
            onSave={value => onSave(field.id, value)}
            onDone={() => setAdding(undefined)}
            onPin={onPin}
          />
        ))}
      </dl>
      <select
        class="input input-s"
        aria-label={t('addFact')}
        value=""
        onChange={event => setAdding(event.currentTarget.value || undefined)}
      >
        <option value="">{t('addFact')}</option>
        {groups.map(group => (
          <optgroup key={group} label={groupLabel(group)}>
            {free
              .filter(field => field.group === group)
              .map(field => (
                <option key={field.id} value={field.id}>
                  {fieldLabel(field.id)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

interface RowProps {
  field: ProfileField;
  fact?: Fact;
  adding: boolean;
  pinned: boolean;
  today: string;
  onSave: (value: string) => void;
  onDone: () => void;
  onPin: Props['onPin'];
}

function FactRow({ field, fact, adding, pinned, today, onSave, onDone, onPin }: RowProps) {
  const label = fieldLabel(field.id);
  const canPin = onPin && fact && !field.core && !field.special && !field.long;
  return (
    <>
      <dt>
        {label}
        {field.special && (
          <span title={t('specialFact')}>
            {' '}
            <Icon of={lock} size="s" />
            <span class="sr">{t('specialFact')}</span>
          </span>
        )}
      </dt>
      <dd class="fact">
        <span class="grow">
          <EditableText
            value={fact?.value ?? ''}
            label={label}
            long={field.long}
            editing={adding}
            onSave={onSave}
            onDone={onDone}
          />
          {fact && fact.source !== 'hand' && (
            <span class="src">
              {t('sourceAndDate', sourceWord(fact.source), shortDate(localDate(fact.learnedAt), today))}
              {fact.quote && <q lang={langOf(fact.quote)}>{fact.quote}</q>}
            </span>
          )}
        </span>
        {canPin && (
          <IconButton
            icon={pin}
            label={t('showOnCard', label)}
            class={`btn-quiet btn-s pin${pinned ? ' is-on' : ''}`}
            aria-pressed={pinned}
            onClick={() => onPin(pinned ? undefined : field.id)}
          />
        )}
      </dd>
    </>
  );
}

/** "12 known", the summary of the profile. */
export function factSummary(facts: Record<string, Fact>, fields: readonly ProfileField[]): string {
  return tn('factsKnown', fields.filter(field => facts[field.id]?.value).length);
}
