import type { KindWord } from './care/kind-words';
import { closeProblem, newProblem, sendHelp, tickStep } from './care/problem';
import { type Answer, type Ask, begun, type Problem, type ProblemStep, type Question } from './care/record';
import { careWriting, type Undo } from './care-writing';
import { itemKey, withoutItem } from './clients/edit';
import type { Book } from './db/book';
import { updateClient } from './db/clients';

/** What is done for a client in the panel, each with its way back. */
export function careActions(db: Book) {
  const { writing, add, change } = careWriting(db);
  const onProblem = (id: string, to: (problem: Problem) => Problem): Promise<Undo> =>
    change(id, 'problem', to);
  const onAnswer = (id: string, to: Partial<Answer>): Promise<Undo> =>
    change(id, 'answer', old => ({ ...old, ...to }));

  return {
    problem: async (clientId: string, title: string) => add(newProblem(clientId, title, await writing())),
    step: ({ id }: Problem, step: ProblemStep, done: boolean) =>
      onProblem(id, old => tickStep(old, step, done, Date.now())),
    help: ({ id }: Problem, help: { who: string; by?: string }) =>
      onProblem(id, old => sendHelp(old, help, Date.now())),
    close: ({ id }: Problem) => onProblem(id, old => closeProblem(old, Date.now())),

    answer: async (clientId: string, given: { question: Question; text: string; good: boolean }) =>
      add({ kind: 'answer', ...begun([clientId], await writing()), ...given }),
    quote: ({ id }: Answer, mayQuote: 'asked' | 'yes' | 'no') => onAnswer(id, { mayQuote }),
    changed: ({ id }: Answer, what: string) => onAnswer(id, { changed: { what } }),
    told: ({ id, changed }: Answer) =>
      onAnswer(id, changed ? { changed: { ...changed, toldAt: Date.now() } } : {}),

    askedFor: async (clientId: string, what: Ask['what']) =>
      add({ kind: 'ask', ...begun([clientId], await writing()), what, state: 'asked' }),
    /** @param result whom they named, or what they ordered */
    cameOf: ({ id }: Ask, state: 'had' | 'no', result?: string) =>
      change(id, 'ask', old => ({ ...old, state, ...(result ? { result } : {}) })),
    kindness: async (clientId: string, what: 'sent' | 'heard', text: string) =>
      add({ kind: 'kindness', ...begun([clientId], await writing()), what, text }),

    kindWord: async (clientId: string, { text }: KindWord) =>
      add({ kind: 'kindness', ...begun([clientId], await writing()), what: 'kindWord', text }),
    refuseKindWord: async (clientId: string, { id }: KindWord) => {
      await updateClient(db, clientId, client => withoutItem(client, itemKey('offer', id), Date.now()));
    },
  };
}
