import type { Problem } from '../../lib/coach/pack-problems';
import { problemWords } from './problem-words';

const SHOWN = 100;

/** What is not in order, by rule and field. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul class="stack-1">
      {problems.slice(0, SHOWN).map(problem => {
        const { id, rule, field, code, detail, remark } = problem;
        const place = [id ?? rule, field].filter(one => one !== undefined).join(' · ');
        return (
          <li key={`${rule} ${field} ${code} ${detail}`} class={remark ? 'due any-break' : 'late any-break'}>
            {place && <b class="m">{place}: </b>}
            {problemWords(problem)}
          </li>
        );
      })}
    </ul>
  );
}
