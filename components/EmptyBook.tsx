import { useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import { Empty } from './Empty';
import { Icon } from './Icon';
import { book, plus } from './icons';
import { useFocus } from './use-focus';

/** Nobody is in the book yet: how the first one gets in. */
export function EmptyBook({ onAdd }: { onAdd: (name: string) => void }) {
  const [adding, setAdding] = useState(false);
  return (
    <Empty icon={book} title={t('emptyBook')} text={t('emptyBookText')}>
      {!adding ? (
        <button type="button" class="btn" onClick={() => setAdding(true)}>
          <Icon of={plus} />
          {t('addOneClient')}
        </button>
      ) : (
        <NameForm onAdd={onAdd} />
      )}
    </Empty>
  );
}

function NameForm({ onAdd }: { onAdd: (name: string) => void }) {
  const [name, setName] = useState('');
  const field = useFocus<HTMLInputElement>();
  return (
    <form
      class="row wrap"
      onSubmit={event => {
        event.preventDefault();
        if (name.trim()) onAdd(name.trim());
      }}
    >
      <input
        ref={field}
        class="input input-name"
        aria-label={t('name')}
        placeholder={t('name')}
        autocomplete="off"
        value={name}
        onInput={event => setName(event.currentTarget.value)}
      />
      <button type="submit" class="btn btn-yes">
        {t('addClient')}
      </button>
    </form>
  );
}
