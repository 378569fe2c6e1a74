import { useState } from 'preact/hooks';
import { PROJECT_STEPS, type Project, type ProjectStep } from '../../lib/care/record';
import { t } from '../../lib/i18n';
import { longDate } from '../format';
import { IconButton } from '../IconButton';
import { cross } from '../icons';
import { projectStepName } from './care-words';
import { OneLine } from './OneLine';

const AFTER: Partial<Record<ProjectStep, ProjectStep>> = { followUp2: 'followUp1', followUp3: 'followUp2' };

export interface ProjectActions {
  onTick: (step: ProjectStep, done: boolean) => void;
  onParty: (text: string) => void;
  onRemoveParty: (name: string) => void;
  onDate: (date: { what: string; on: string }) => void;
  onRemoveDate: (date: { what: string; on: string }) => void;
  /** Begins the mail that confirms all dates to all parties. */
  onConfirm: () => void;
  onClose: () => void;
}

interface Props {
  project: Project;
  act: ProjectActions;
}

/** A project that is overseen: who, when, what was done. */
export function ProjectCard({ project, act }: Props) {
  const [adding, setAdding] = useState<'party' | undefined>();
  const [what, setWhat] = useState('');
  const [on, setOn] = useState('');
  const { name, steps, parties, dates } = project;
  return (
    <article class="card stack-3" aria-label={name}>
      <h2 class="card-h">{name}</h2>
      <ul class="step-list">
        {PROJECT_STEPS.map(step => {
          const before = AFTER[step];
          return (
            <li key={step}>
              <label class="row">
                <input
                  type="checkbox"
                  class="check"
                  checked={steps[step] !== undefined}
                  disabled={before !== undefined && steps[before] === undefined}
                  onChange={event => act.onTick(step, event.currentTarget.checked)}
                />
                {projectStepName(step)}
              </label>
            </li>
          );
        })}
      </ul>
      <div class="stack">
        <h3 class="flabel">{t('projectParties')}</h3>
        <ul class="step-list">
          {parties.map(party => (
            <li key={party.name} class="row">
              <span class="grow cut">{party.name}</span>
              <IconButton
                icon={cross}
                label={t('removeOf', party.name)}
                class="btn-quiet btn-s"
                onClick={() => act.onRemoveParty(party.name)}
              />
            </li>
          ))}
        </ul>
        {adding === 'party' ? (
          <OneLine
            label={t('projectPartyHint')}
            onSave={text => {
              act.onParty(text);
              setAdding(undefined);
            }}
            onClose={() => setAdding(undefined)}
          />
        ) : (
          <button type="button" class="btn btn-quiet btn-s btn-flush" onClick={() => setAdding('party')}>
            {t('projectPartyAdd')}
          </button>
        )}
      </div>
      <div class="stack">
        <h3 class="flabel">{t('projectDates')}</h3>
        <ul class="step-list">
          {dates.map(date => (
            <li key={`${date.on} ${date.what}`} class="row">
              <span class="grow cut">{date.what}</span>
              <span class="label num">{longDate(date.on)}</span>
              <IconButton
                icon={cross}
                label={t('removeOf', date.what)}
                class="btn-quiet btn-s"
                onClick={() => act.onRemoveDate(date)}
              />
            </li>
          ))}
        </ul>
        <form
          class="row wrap"
          onSubmit={event => {
            event.preventDefault();
            if (!what.trim() || !on) return;
            act.onDate({ what: what.trim(), on });
            setWhat('');
            setOn('');
          }}
        >
          <input
            class="input grow"
            aria-label={t('projectDateWhat')}
            placeholder={t('projectDateWhat')}
            value={what}
            onInput={event => setWhat(event.currentTarget.value)}
          />
          <input
            type="date"
            class="input input-date"
            aria-label={t('dueDate')}
            min="2000-01-01"
            max="9999-12-31"
            value={on}
            onChange={({ currentTarget: { value, validity } }) => {
              if (validity.valid) setOn(value);
            }}
          />
          <button type="submit" class="btn btn-s" disabled={!what.trim() || !on}>
            {t('add')}
          </button>
        </form>
      </div>
      <div class="row wrap">
        <button type="button" class="btn btn-s" disabled={dates.length === 0} onClick={act.onConfirm}>
          {t('projectConfirm')}
        </button>
        <button type="button" class="btn btn-quiet btn-s" onClick={act.onClose}>
          {t('projectClose')}
        </button>
      </div>
    </article>
  );
}
