import { authorId, newId } from './author';
import { newProject, tickProject } from './care/project';
import type { Party, Project, ProjectStep } from './care/record';
import type { Book } from './db/book';
import { putCare, removeCare, updateCare } from './db/care';
import { ownersOf } from './db/identify';

type Undo = () => Promise<unknown>;

/** What is done with a project, each with its way back. */
export function projectActions(db: Book) {
  const change = async ({ id }: Project, to: (old: Project) => Project): Promise<Undo> => {
    const written = await updateCare(db, id, 'project', to);
    return written
      ? () => putCare(db, [{ ...written.before, updatedAt: Date.now() }])
      : async () => undefined;
  };
  const touched = (project: Project): Project => ({ ...project, updatedAt: Date.now() });
  return {
    async add(name: string): Promise<Undo> {
      const project = newProject(name, [], { id: newId(), author: await authorId(), at: Date.now() });
      await putCare(db, [project]);
      return () => removeCare(db, project.id, Date.now());
    },
    tick: (project: Project, step: ProjectStep, done: boolean) =>
      change(project, old => tickProject(old, step, done, Date.now())),
    /** "Margaret Okafor", or an address: whose it is in the book is known by itself. */
    async addParty(project: Project, text: string): Promise<Undo> {
      const address = text.includes('@') ? text.trim().toLowerCase() : undefined;
      const owner = address ? (await ownersOf(db, [address])).get(address)?.[0] : undefined;
      const party: Party = {
        name: text.trim(),
        ...(address ? { address } : {}),
        ...(owner ? { clientId: owner } : {}),
      };
      return change(project, old =>
        touched({
          ...old,
          parties: [...old.parties, party],
          clientIds: owner ? [...new Set([...old.clientIds, owner])] : old.clientIds,
        }),
      );
    },
    removeParty: (project: Project, name: string) =>
      change(project, old => touched({ ...old, parties: old.parties.filter(one => one.name !== name) })),
    addDate: (project: Project, date: { what: string; on: string }) =>
      change(project, old => touched({ ...old, dates: [...old.dates, date] })),
    removeDate: (project: Project, date: { what: string; on: string }) =>
      change(project, old =>
        touched({ ...old, dates: old.dates.filter(one => one.what !== date.what || one.on !== date.on) }),
      ),
    close: (project: Project) => change(project, old => touched({ ...old, closedAt: Date.now() })),
  };
}
