import { useState } from 'preact/hooks';
import { t, tn } from '../lib/i18n';
import type { Person } from '../lib/sites/adapter';
import { type Candidate, ClientPick } from './ClientPick';
import { FindClient, type Search } from './FindClient';
import { Icon } from './Icon';
import { cross, plus } from './icons';

interface Props {
  person: Person;
  /** Proposed values, from what the page shows. */
  name?: string;
  company?: string;
  /** Clients who may be this person: of the same company. */
  candidates: Candidate[];
  /** Other people on screen who are not in the book. */
  others?: Person[];
  search: Search;
  onQuery: (query: string) => void;
  onCreate: (client: { name: string; company?: string; address: string }) => void;
  onLink: (id: string) => void;
  onNotClient: () => void;
  onOther?: (address: string) => void;
}

/** Somebody who is not in the book: link or create, never a guess. Keyed by address, so that fields begin anew. */
export function UnknownClient(props: Props) {
  const { person, candidates, others = [], search, onQuery, onCreate, onLink, onNotClient, onOther } = props;
  return (
    <div class="stack-4 tab-body">
      <div>
        <h2 class="cc-name">{t('notInBook')}</h2>
        <p class="soft any-break">{person.address}</p>
      </div>
      <NewClient
        name={props.name ?? person.name}
        company={props.company}
        workThere={candidates.length}
        onCreate={made => onCreate({ ...made, address: person.address })}
      />
      <div class="stack">
        <h3>{t('orLinkTo')}</h3>
        <FindClient search={search} onQuery={onQuery} onPick={onLink} />
        {!search.query.trim() && candidates.map(c => <ClientPick key={c.id} candidate={c} onPick={onLink} />)}
      </div>
      <div class="row">
        <button type="button" class="btn btn-quiet btn-s btn-flush" onClick={onNotClient}>
          <Icon of={cross} />
          {t('notClient')}
        </button>
        <span class="hint">{t('notClientHint')}</span>
      </div>
      {onOther && <OtherPeople people={others} onOther={onOther} />}
    </div>
  );
}

interface NewProps {
  /** Proposed values. */
  name?: string;
  company?: string;
  /** How many clients work there. */
  workThere?: number;
  onCreate: (client: { name: string; company?: string }) => void;
}

/** The form that makes a client of somebody unknown. */
export function NewClient({ name: proposed, company: guessed, workThere = 0, onCreate }: NewProps) {
  const [name, setName] = useState(proposed ?? '');
  const [company, setCompany] = useState(guessed ?? '');
  const create = () => {
    if (!name.trim()) return;
    onCreate({ name: name.trim(), ...(company.trim() ? { company: company.trim() } : {}) });
  };
  return (
    <form
      class="card stack-3"
      onSubmit={event => {
        event.preventDefault();
        create();
      }}
    >
      <label class="field">
        <span class="flabel">{t('name')}</span>
        <input
          class="input"
          required
          autocomplete="off"
          value={name}
          onInput={event => setName(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span class="flabel">{guessed ? t('companyFromAddress') : t('company')}</span>
        <input
          class="input"
          autocomplete="off"
          value={company}
          onInput={event => setCompany(event.currentTarget.value)}
        />
        {workThere > 0 && <span class="hint">{tn('workThere', workThere)}</span>}
      </label>
      <button type="submit" class="btn btn-yes btn-block">
        <Icon of={plus} />
        {t('addClient')} <kbd class="key">↵</kbd>
      </button>
    </form>
  );
}

/** Others on screen who are not in the book. */
export function OtherPeople({ people, onOther }: { people: Person[]; onOther: (address: string) => void }) {
  if (people.length === 0) return null;
  return (
    <div class="stack">
      <h3>{t('alsoHere')}</h3>
      {people.map(({ name, address }) => (
        <button key={address} type="button" class="pick" onClick={() => onOther(address)}>
          <span class="b cut">{name || address}</span>
          <span class="label nowrap">{t('notInBook')}</span>
          {name && <span class="soft cut">{address}</span>}
        </button>
      ))}
    </div>
  );
}
