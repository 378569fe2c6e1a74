import '../../../../components/insight/insight.css';
import { figure, localDate } from '../../../../components/format';
import { Assess } from '../../../../components/insight/Assess';
import { thisMoment } from '../../../../lib/author';
import { assessments, putAssessment } from '../../../../lib/db/assessments';
import { t } from '../../../../lib/i18n';
import { assessment, cardFigures } from '../../../../lib/insight/assess';
import { insightInput } from '../../../../lib/insight-view';
import type { PageProps } from '../../page';
import { useLive } from '../../use-live';

/** M5: thirteen questions to oneself, beside what was measured. */
export function AssessRoute({ store }: PageProps) {
  const { db, failed, say } = store;
  const answers = useLive(() => assessments(db), db, failed);
  const figures = useLive(async () => cardFigures(await insightInput(db, thisMoment())), db, failed);
  if (!answers || !figures) return null;
  const today = localDate(Date.now());
  const done = new Set(answers.filter(({ on }) => on === today).map(({ card }) => card)).size;
  return (
    <>
      <header class="page-h">
        <h1>{t('asTitle')}</h1>
        <p class="soft num">{t('asDone', figure(done))}</p>
        <p class="end label">{t('asPrivate')}</p>
      </header>
      <Assess
        answers={answers}
        figures={figures}
        today={today}
        onAnswer={(card, given) => {
          putAssessment(db, assessment(card, given, { on: today, at: Date.now() })).then(
            back => say(t('asSaved'), () => back().catch(failed)),
            failed,
          );
        }}
      />
    </>
  );
}
