import { projectNow } from '../../lib/care/project';
import type { Project, ProjectStep } from '../../lib/care/record';
import { t } from '../../lib/i18n';
import { dateMs, dueWord, langOf } from '../format';
import { Icon } from '../Icon';
import { check } from '../icons';
import { projectStepName } from './care-words';

const dayOf = (date: string) => Math.round(dateMs(date) / 86_400_000);

interface Props {
  projects: readonly Project[];
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  onStep: (project: Project, step: ProjectStep) => void;
}

/** The projects that a client is in: the next date, and the next step with its tick. */
export function ProjectLines({ projects, today, onStep }: Props) {
  const day = dayOf(today);
  return (
    <ul class="problems">
      {projects.map(project => {
        const { date, step } = projectNow(project, day);
        return (
          <li key={project.id} class="problem">
            <p class="row">
              <b class="b grow any-break" lang={langOf(project.name)}>
                {project.name}
              </b>
              {date && <span class="due nowrap">{dueWord(date.on, dayOf(date.on) - day)}</span>}
            </p>
            {date && <p class="soft any-break">{date.what}</p>}
            {step && (
              <div class="row wrap">
                <span class="soft grow">
                  <span class="label">{t('stepNext')}</span> {projectStepName(step)}
                </span>
                <button type="button" class="btn btn-s" onClick={() => onStep(project, step)}>
                  <Icon of={check} size="s" />
                  {t('stepDone')}
                  <span class="sr"> {projectStepName(step)}</span>
                </button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
