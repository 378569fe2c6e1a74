import { newProject, tickProject } from './care/project';
import type { Party, Project, ProjectStep } from './care/record';
import { careWriting, type Undo } from './care-writing';
import type { Book } from './db/book';
import { clientsNamed } from './db/by-name';
import { getClient } from './db/clients';
import { ownersOf } from './db/identify';

/** What is done with a project, each with its way back. */
export function projectActions(db: Book) {
  const { writing, add, change: changeRecord } = careWriting(db);
  const change = ({ id }: Project, to: (old: Project) => Project): Promise<Undo> =>
    changeRecord(id, 'project', to);
  return {
    add: async (name: string): Promise<Undo> => add(newProject(name, [], await writing())),
    tick: (project: Project, step: ProjectStep, done: boolean) =>
      change(project, old => tickProject(old, step, done, Date.now())),
    /** "Margaret Okafor", or an address: who it is in the book is known by itself. */
    async addParty(project: Project, text: string): Promise<Undo> {
      const address = text.includes('@') ? text.trim().toLowerCase() : undefined;
      const owners = address
        ? (await ownersOf(db, [address])).get(address)
        : (await clientsNamed(db, [text.trim()])).get(text.trim());
      // Two may be called so: then it stays a name.
      const owner = address || owners?.length === 1 ? owners?.[0] : undefined;
      const mail = address ?? (owner ? (await getClient(db, owner))?.addresses[0] : undefined);
      const party: Party = {
        name: text.trim(),
        ...(mail ? { address: mail } : {}),
        ...(owner ? { clientId: owner } : {}),
      };
      return change(project, old => ({
        ...old,
        parties: [...old.parties, party],
        clientIds: owner ? [...new Set([...old.clientIds, owner])] : old.clientIds,
      }));
    },
    removeParty: (project: Project, name: string) =>
      change(project, old => ({ ...old, parties: old.parties.filter(one => one.name !== name) })),
    addDate: (project: Project, date: { what: string; on: string }) =>
      change(project, old => ({ ...old, dates: [...old.dates, date] })),
    removeDate: (project: Project, date: { what: string; on: string }) =>
      change(project, old => ({
        ...old,
        dates: old.dates.filter(one => one.what !== date.what || one.on !== date.on),
      })),
    close: (project: Project) => change(project, old => ({ ...old, closedAt: Date.now() })),
  };
}
