import { dayOf } from '../clients/days';
import { begun, type Party, PROJECT_STEPS, type Project, type ProjectStep, type Writing } from './record';

/** A project with its parties; clients among them are whom it is about. */
export function newProject(name: string, parties: readonly Party[], writing: Writing): Project {
  const clientIds = [...new Set(parties.flatMap(party => party.clientId ?? []))];
  return {
    kind: 'project',
    ...begun(clientIds, writing),
    name: name.trim(),
    parties: [...parties],
    dates: [],
    steps: {},
  };
}

/** Ticks a step, or takes the tick back. Follow-ups go one after the other. */
export function tickProject(project: Project, step: ProjectStep, done: boolean, at: number): Project {
  const steps = { ...project.steps };
  if (done) {
    const before = step === 'followUp2' ? 'followUp1' : step === 'followUp3' ? 'followUp2' : undefined;
    if (before && steps[before] === undefined) return project;
    steps[step] ??= at;
  } else delete steps[step];
  return { ...project, steps, updatedAt: at };
}

/** The first step that is not done. */
export function nextProjectStep({ steps }: Project): ProjectStep | undefined {
  return PROJECT_STEPS.find(step => steps[step] === undefined);
}

/** A date is looked after for so many days once it is over; then it is history. */
const PAST = 7;

/** The dates that are to come or were lately, the first one first. */
export function openDates({ dates }: Project, today: number): { what: string; on: string }[] {
  return confirmedDates({ dates }).filter(({ on }) => dayOf(on)! >= today - PAST);
}

/** Its first date that is to come, and its next step: what the card says of it. */
export function projectNow(
  project: Project,
  today: number,
): { date?: { what: string; on: string }; step?: ProjectStep } {
  const date = openDates(project, today).find(({ on }) => dayOf(on)! >= today);
  const step = nextProjectStep(project);
  return { ...(date ? { date } : {}), ...(step ? { step } : {}) };
}

/** Every date with its day, as lines for a mail that confirms them in writing (text 001). */
export function confirmedDates({ dates }: Pick<Project, 'dates'>): { what: string; on: string }[] {
  return dates.filter(({ on }) => dayOf(on) !== undefined).toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
