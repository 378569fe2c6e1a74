import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { type Assessment, answersOf, CARDS, type Card, CHOICES, type Choice } from '../../lib/insight/assess';
import { figure, shortDate } from '../format';
import { Icon } from '../Icon';
import { ring, tick } from '../icons';

interface Props {
  answers: readonly Assessment[];
  figures: Partial<Record<Card, number[]>>;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  onAnswer: (card: Card, given: { choice: Choice; words?: string }) => void;
}

const said = (choice: Choice): string => t(`asC_${choice}`);

/** M5: the thirteen questions, each with what was measured, today's answer and the last one. */
export function Assess({ answers, figures, today, onAnswer }: Props) {
  const done = (card: Card) => answersOf(answers, card, today).now !== undefined;
  const [card, setCard] = useState<Card>(() => CARDS.find(one => !done(one)) ?? 'pay');
  const place = CARDS.indexOf(card);
  const { now, last } = answersOf(answers, card, today);
  // What was typed stays with its card: it may be looked at before a choice is made.
  const [typed, setTyped] = useState<Partial<Record<Card, string>>>({});
  const words = typed[card] ?? now?.words ?? '';
  const measured = figures[card];
  const section = useRef<HTMLElement>(null);
  const pick = (one: Card) => {
    setCard(one);
    // In a narrow window the question stands below the list.
    section.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div class="as-cols">
      <ol class="as-list">
        {CARDS.map((one, i) => (
          <li key={one}>
            <button
              type="button"
              class="as-item"
              aria-current={one === card ? 'step' : undefined}
              onClick={() => pick(one)}
            >
              <Icon of={done(one) ? tick : ring} size="s" class={done(one) ? 'yes' : 'soft'} />
              <span class="num label">{figure(i + 1)}</span>
              {t(`asT_${one}`)}
            </button>
          </li>
        ))}
      </ol>
      <section ref={section} class="stack-4" aria-labelledby="as-question">
        <div>
          <p class="label">{t('asQuestion', place + 1)}</p>
          <h2 id="as-question" class="as-question">
            {t(`asQ_${card}`)}
          </h2>
        </div>
        <fieldset class="bare row wrap" aria-label={t('asAnswer')}>
          {CHOICES.map(choice => (
            <button
              key={choice}
              type="button"
              class="chip"
              aria-pressed={now?.choice === choice}
              onClick={() => onAnswer(card, { choice, words })}
            >
              {said(choice)}
            </button>
          ))}
        </fieldset>
        <div class="note">
          <p class="label">{t('asFigure')}</p>
          <p>{measured ? t(`asF_${card}`, ...measured.map(figure)) : t('asNoFigure')}</p>
        </div>
        {last && (
          <p class="soft any-break">
            {t(
              'asLast',
              shortDate(last.on, today),
              [said(last.choice), last.words].filter(Boolean).join(' · '),
            )}
          </p>
        )}
        <label class="field">
          <span class="flabel">{t('asWords')}</span>
          <textarea
            class="input"
            rows={3}
            maxLength={2000}
            value={words}
            onInput={event => setTyped({ ...typed, [card]: event.currentTarget.value })}
            onChange={() => now && onAnswer(card, { choice: now.choice, words })}
          />
        </label>
        <span>
          <button
            type="button"
            class="btn btn-yes"
            onClick={() => setCard(CARDS[(place + 1) % CARDS.length]!)}
          >
            {t('asNext')}
          </button>
        </span>
      </section>
    </div>
  );
}
