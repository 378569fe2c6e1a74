import '../../../../components/care/care.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { OneLine } from '../../../../components/care/OneLine';
import { ProjectCard } from '../../../../components/care/ProjectCard';
import { Empty } from '../../../../components/Empty';
import { Icon } from '../../../../components/Icon';
import { box, plus } from '../../../../components/icons';
import { confirmingMail } from '../../../../lib/care/drafts';
import { confirmedDates } from '../../../../lib/care/project';
import type { Project } from '../../../../lib/care/record';
import { careOfKinds } from '../../../../lib/db/care';
import { t, uiLanguage } from '../../../../lib/i18n';
import { projectActions } from '../../../../lib/project-actions';
import type { PageProps } from '../../page';
import { useLive } from '../../use-live';

/** R2: the projects that are overseen. */
export function ProjectsRoute({ store }: PageProps) {
  const { db, say, failed, navCounts } = store;
  const act = useMemo(() => projectActions(db), [db]);
  const [adding, setAdding] = useState(false);
  const open = useLive(
    async () =>
      (await careOfKinds(db, 'project'))
        .filter(one => one.closedAt === undefined)
        .sort((a, b) => b.createdAt - a.createdAt),
    db,
    failed,
  );
  const count = open?.length;
  useEffect(() => {
    if (count !== undefined) navCounts.value = { ...navCounts.value, projects: count };
  }, [count, navCounts]);
  if (!open) return null;
  const done = (work: Promise<() => Promise<unknown>>, text: string) => {
    work.then(undo => say(text, () => undo().catch(failed)), failed);
  };
  const confirm = (project: Project) => {
    const mail = confirmingMail({
      name: project.name,
      dates: confirmedDates(project),
      lang: uiLanguage().startsWith('zh') || /\p{Script=Han}/u.test(project.name) ? 'zh' : 'en',
      to: project.parties.flatMap(({ address }) => address ?? []),
    });
    location.href = mail;
    done(act.tick(project, 'deadlines', true), t('todayBegun'));
  };
  return (
    <>
      <header class="page-h">
        <h1>{t('navProjects')}</h1>
        <p class="soft num">{open.length}</p>
        <span class="end row">
          <button type="button" class="btn btn-yes" onClick={() => setAdding(true)}>
            <Icon of={plus} />
            {t('projectNew')}
          </button>
        </span>
      </header>
      {adding && (
        <div class="care-new">
          <OneLine
            label={t('projectName')}
            onSave={name => {
              done(act.add(name), t('projectAdded', name));
              setAdding(false);
            }}
            onClose={() => setAdding(false)}
          />
        </div>
      )}
      {open.length === 0 && !adding && (
        <Empty icon={box} title={t('projectsNone')} text={t('projectsNoneText')} />
      )}
      <div class="care-cards">
        {open.map(project => (
          <ProjectCard
            key={project.id}
            project={project}
            act={{
              onTick: (step, ticked) => done(act.tick(project, step, ticked), t('saved')),
              onParty: text => done(act.addParty(project, text), t('saved')),
              onRemoveParty: name => done(act.removeParty(project, name), t('saved')),
              onDate: date => done(act.addDate(project, date), t('saved')),
              onRemoveDate: date => done(act.removeDate(project, date), t('saved')),
              onConfirm: () => confirm(project),
              onClose: () => done(act.close(project), t('problemClosed', project.name)),
            }}
          />
        ))}
      </div>
    </>
  );
}
