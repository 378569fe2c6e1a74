import { localDay } from '../clients/days';
import { type Answer, QUESTIONS, type Question } from './record';

/** The same question is not asked of the same client again within so many days. */
export const ASK_AGAIN_AFTER = 180;

/**
 * The next of the five questions (text 002) for this client: the first in order that was never answered,
 * else the one answered longest ago. Nothing where all were answered lately. "May we quote you" comes only
 * after good news.
 */
export function nextQuestion(
  answers: readonly Answer[],
  { now, zone }: { now: number; zone: string },
): Question | undefined {
  const today = localDay(now, zone);
  const latest = new Map<Question, Answer>();
  for (const answer of answers) {
    const known = latest.get(answer.question);
    if (!known || answer.createdAt > known.createdAt) latest.set(answer.question, answer);
  }
  const askable = QUESTIONS.filter(question => question !== 'quote' || answers.some(one => one.good));
  const never = askable.find(question => !latest.has(question));
  if (never) return never;
  const oldest = askable
    .map(question => latest.get(question)!)
    .toSorted((a, b) => a.createdAt - b.createdAt)[0];
  return oldest && today - localDay(oldest.createdAt, zone) >= ASK_AGAIN_AFTER ? oldest.question : undefined;
}

/** What may be quoted, with the client's leave. */
export function quotable(answers: readonly Answer[]): Answer[] {
  return answers.filter(answer => answer.mayQuote === 'yes' && answer.text.trim() !== '');
}

/** Changed because of an answer, and not told yet. */
export function toTell(answers: readonly Answer[]): Answer[] {
  return answers.filter(({ changed }) => changed && changed.toldAt === undefined);
}
