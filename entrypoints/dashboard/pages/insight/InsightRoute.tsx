import '../../../../components/insight/insight.css';
import { useMemo, useState } from 'preact/hooks';
import { localDate } from '../../../../components/format';
import { GuessForm } from '../../../../components/insight/GuessForm';
import { QuestionChart } from '../../../../components/insight/QuestionChart';
import type { Span } from '../../../../components/insight/question';
import { QUESTIONS } from '../../../../components/insight/questions/index';
import { Seg } from '../../../../components/rules/Seg';
import { authorId, newId, thisMoment } from '../../../../lib/author';
import { begun } from '../../../../lib/care/record';
import { putCare, removeCare } from '../../../../lib/db/care';
import { t } from '../../../../lib/i18n';
import { numbersOf } from '../../../../lib/insight/numbers';
import { insightInput } from '../../../../lib/insight-view';
import type { PageProps } from '../../page';
import { useLive } from '../../use-live';

/** What the rep's own numbers say, a question a chart. */
export function InsightRoute({ store }: PageProps) {
  const { db, failed, say } = store;
  const [span, setSpan] = useState<Span>('12w');
  const numbers = useLive(async () => numbersOf(await insightInput(db, thisMoment())), db, failed);
  const questions = useMemo(() => numbers && QUESTIONS.map(ask => ask(numbers, span)), [numbers, span]);
  const guess = async (returnRate: number) => {
    const at = Date.now();
    const id = newId();
    const month = localDate(at).slice(0, 7);
    const record = { kind: 'guess' as const, ...begun([], { id, author: await authorId(), at }) };
    await putCare(db, [{ ...record, returnRate, month }]);
    say(t('inGuessKept'), () => removeCare(db, id, Date.now()).catch(failed));
  };
  if (!questions) return null;
  return (
    <>
      <header class="page-h">
        <h1>{t('inTitle')}</h1>
        <p class="soft">{t('inText')}</p>
        <span class="end">
          <Seg
            label={t('inSpan')}
            options={[
              { value: '12w', label: t('in12w') },
              { value: 'year', label: t('inYear') },
            ]}
            value={span}
            onPick={setSpan}
          />
        </span>
      </header>
      <div class="in-list">
        {questions.map(question => (
          <QuestionChart key={question.id} question={question}>
            {question.id === 'returns' && <GuessForm onGuess={rate => guess(rate).catch(failed)} />}
          </QuestionChart>
        ))}
      </div>
    </>
  );
}
