import '../../../../components/insight/insight.css';
import { useMemo, useState } from 'preact/hooks';
import { localDate } from '../../../../components/format';
import { GuessForm } from '../../../../components/insight/GuessForm';
import { QuestionChart } from '../../../../components/insight/QuestionChart';
import type { Span } from '../../../../components/insight/question';
import { QUESTIONS } from '../../../../components/insight/questions/index';
import { SpanPick } from '../../../../components/insight/SpanPick';
import { thisMoment } from '../../../../lib/author';
import { begun } from '../../../../lib/care/record';
import { careWriting } from '../../../../lib/care-writing';
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
    const { writing, add } = careWriting(db);
    const record = begun([], await writing());
    const month = localDate(record.createdAt).slice(0, 7);
    const undo = await add({ kind: 'guess', ...record, returnRate, month });
    say(t('inGuessKept'), () => undo().catch(failed));
  };
  if (!questions) return null;
  return (
    <>
      <header class="page-h">
        <h1>{t('inTitle')}</h1>
        <p class="soft">{t('inText')}</p>
        <span class="end">
          <SpanPick span={span} onPick={setSpan} />
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
