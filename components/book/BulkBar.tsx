import { useState } from 'preact/hooks';
import type { Tier } from '../../lib/clients/client';
import { t, tn } from '../../lib/i18n';
import { tierName } from '../ClientCard';
import { IconButton } from '../IconButton';
import { cross } from '../icons';
import { useFocus } from '../use-focus';

export interface BulkActions {
  onTier: (tier: Tier | undefined) => void;
  onInterval: (days: number | undefined) => void;
  onTag: (tag: string, add: boolean) => void;
  onExport: (format: 'csv' | 'vcard') => void;
  onDelete: () => void;
}

interface Props extends BulkActions {
  count: number;
  /** Tags in use, for completing. */
  tags: readonly string[];
  onClear: () => void;
}

const FORMS = ['tier', 'interval', 'tag', 'export'] as const;
type Form = (typeof FORMS)[number];
const NAMES: Record<Form, () => string> = {
  tier: () => t('bulkTier'),
  interval: () => t('bulkInterval'),
  tag: () => t('bulkTag'),
  export: () => t('bulkExport'),
};

/** What can be done with all that are chosen; each has its way back. */
export function BulkBar(props: Props) {
  const { count, onDelete, onClear } = props;
  const [form, setForm] = useState<Form>();
  const close = () => setForm(undefined);
  return (
    <section
      class="bulk"
      aria-label={t('bulk')}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        if (form) close();
        else onClear();
      }}
    >
      <div class="row wrap">
        <b class="num" aria-live="polite">
          {tn('bulkChosen', count)}
        </b>
        {FORMS.map(one => (
          <button
            key={one}
            type="button"
            class="btn btn-s"
            aria-expanded={form === one}
            onClick={() => setForm(form === one ? undefined : one)}
          >
            {NAMES[one]()}
          </button>
        ))}
        <button type="button" class="btn btn-s" onClick={onDelete}>
          {t('bulkDelete')}
        </button>
        <IconButton icon={cross} label={t('bulkClear')} class="btn-quiet btn-s" onClick={onClear} />
      </div>
      {form && <BulkForm key={form} form={form} done={close} {...props} />}
    </section>
  );
}

function BulkForm({ form, done, ...props }: Props & { form: Form; done: () => void }) {
  const first = useFocus<HTMLButtonElement & HTMLInputElement>();
  const [text, setText] = useState('');
  const act = (work: () => void) => () => {
    work();
    done();
  };
  switch (form) {
    case 'tier':
      return (
        <fieldset class="bare row wrap bulk-form" aria-label={t('tier')}>
          {(['top10', 'top100'] as const).map((tier, n) => (
            <button
              key={tier}
              ref={n === 0 ? first : undefined}
              type="button"
              class="chip"
              onClick={act(() => props.onTier(tier))}
            >
              {tierName(tier)}
            </button>
          ))}
          <button type="button" class="chip" onClick={act(() => props.onTier(undefined))}>
            {t('noTier')}
          </button>
        </fieldset>
      );
    case 'interval': {
      const days = Number(text);
      return (
        <form
          class="row wrap bulk-form"
          onSubmit={event => {
            event.preventDefault();
            if (Number.isInteger(days) && days > 0) act(() => props.onInterval(days))();
          }}
        >
          <label class="row">
            {t('bulkEvery')}
            <input
              ref={first}
              type="number"
              class="input input-n"
              min={1}
              max={999}
              required
              value={text}
              onInput={event => setText(event.currentTarget.value)}
            />
            {t('daysWord')}
          </label>
          <button type="submit" class="btn btn-s">
            {t('bulkSet')}
          </button>
          <button type="button" class="btn btn-quiet btn-s" onClick={act(() => props.onInterval(undefined))}>
            {t('bulkNoInterval')}
          </button>
        </form>
      );
    }
    case 'tag':
      return (
        <form
          class="row wrap bulk-form"
          onSubmit={event => {
            event.preventDefault();
            if (text.trim()) act(() => props.onTag(text.trim(), true))();
          }}
        >
          <input
            ref={first}
            class="input input-name"
            aria-label={t('listTag')}
            placeholder={t('listTag')}
            list="bulk-tags"
            maxLength={60}
            autocomplete="off"
            value={text}
            onInput={event => setText(event.currentTarget.value)}
          />
          <datalist id="bulk-tags">
            {props.tags.map(tag => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
          <button type="submit" class="btn btn-s">
            {t('bulkAdd')}
          </button>
          <button
            type="button"
            class="btn btn-quiet btn-s"
            onClick={() => text.trim() && act(() => props.onTag(text.trim(), false))()}
          >
            {t('bulkRemove')}
          </button>
        </form>
      );
    case 'export':
      return (
        <fieldset class="bare row wrap bulk-form" aria-label={t('bulkExport')}>
          <button ref={first} type="button" class="chip" onClick={act(() => props.onExport('csv'))}>
            CSV
          </button>
          <button type="button" class="chip" onClick={act(() => props.onExport('vcard'))}>
            vCard
          </button>
        </fieldset>
      );
  }
}
