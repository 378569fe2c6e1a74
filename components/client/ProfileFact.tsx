import { useState } from 'preact/hooks';
import type { Fact } from '../../lib/clients/client';
import type { ProfileField } from '../../lib/clients/profile';
import { t } from '../../lib/i18n';
import { EditableText } from '../EditableText';
import { fieldLabel } from '../field-labels';
import { langOf, localDate, shortDate } from '../format';
import { Icon } from '../Icon';
import { IconButton } from '../IconButton';
import { lock, more } from '../icons';
import { sourceWord } from '../source-words';

export interface FactActions {
  /** An empty value clears the field. */
  onField: (field: string, value: string) => void;
  onAllow: (field: string, change: Partial<Pick<Fact, 'visibility' | 'exportable'>>) => void;
  /** Shows the fact on the card, or none. */
  onPin: (field: string | undefined) => void;
}

interface Props extends FactActions {
  field: ProfileField;
  fact?: Fact;
  /** Begins in the field. */
  adding: boolean;
  pinned: boolean;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  onDone: () => void;
}

/** One value of the profile, edited in place, with where it comes from; behind the dots who may see it. */
export function ProfileFact({ field, fact, adding, pinned, today, onField, onAllow, onPin, onDone }: Props) {
  const [open, setOpen] = useState(false);
  const label = fieldLabel(field.id);
  const hidden = fact?.visibility === 'me';
  const canPin = !field.core && !field.special && !field.long;
  return (
    <>
      <dt>
        {label}
        {field.special && <span class="tag pf-special">{t('cpSensitive')}</span>}
      </dt>
      <dd>
        <div class="fact">
          <span class="grow">
            <EditableText
              value={fact?.value ?? ''}
              label={label}
              long={field.long}
              editing={adding}
              onSave={value => onField(field.id, value)}
              onDone={onDone}
            />
            {fact && (
              <span class="src">
                {t('sourceAndDate', sourceWord(fact.source), shortDate(localDate(fact.learnedAt), today))}
                {hidden && (
                  <>
                    {' '}
                    <Icon of={lock} size="s" />
                    <span class="sr">{t('cpOnlyMe')}</span>
                  </>
                )}
              </span>
            )}
          </span>
          {fact && (
            <IconButton
              icon={more}
              label={t('cpMoreOf', label)}
              class="btn-quiet btn-s"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            />
          )}
        </div>
        {open && fact && (
          <div class="stack pf-more">
            {fact.quote && <q lang={langOf(fact.quote)}>{fact.quote}</q>}
            <div class="row wrap">
              <button
                type="button"
                class="chip"
                aria-pressed={hidden}
                onClick={() => onAllow(field.id, { visibility: hidden ? 'team' : 'me' })}
              >
                <Icon of={lock} size="s" />
                {t('cpOnlyMe')}
              </button>
              <button
                type="button"
                class="chip"
                aria-pressed={fact.exportable}
                onClick={() => onAllow(field.id, { exportable: !fact.exportable })}
              >
                {t('cpInExports')}
              </button>
              {canPin && (
                <button
                  type="button"
                  class="chip"
                  aria-pressed={pinned}
                  onClick={() => onPin(pinned ? undefined : field.id)}
                >
                  {t('cpOnCard')}
                </button>
              )}
            </div>
          </div>
        )}
      </dd>
    </>
  );
}
