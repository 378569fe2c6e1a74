import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n';
import { Chart } from './Chart';
import type { Question } from './question';

/** A question, its answer, the chart, and beside it its figures. */
export function QuestionChart({ question, children }: { question: Question; children?: ComponentChildren }) {
  const { id, title, answer, empty, rests, of, labels, series, write } = question;
  return (
    <article class="card in-card" aria-labelledby={`in-${id}`}>
      <h2 id={`in-${id}`} class="soft">
        {title}
      </h2>
      {answer === undefined ? (
        <p class="soft">{empty}</p>
      ) : (
        <>
          <p class="in-answer">{answer}</p>
          <div class="in-cols">
            <div>
              <Chart question={question} />
              {series.length > 1 && (
                <p class="label row wrap" aria-hidden="true">
                  {series.map(one => (
                    <span key={one.label} class="row">
                      <i class={`in-swatch is-${one.fill}`} />
                      {one.label}
                    </span>
                  ))}
                </p>
              )}
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
            <section class="in-figures" tabIndex={0} aria-label={t('inFigures', title)}>
              <table class="table num">
                <thead>
                  <tr>
                    <th scope="col">{of}</th>
                    {series.map(one => (
                      <th key={one.label} scope="col" class="r">
                        {one.label}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {labels.map((label, row) => (
                    <tr key={label}>
                      <th scope="row">{label}</th>
                      {series.map(one => {
                        const value = one.values[row];
                        return (
                          <td key={one.label} class="r">
                            {value === undefined ? '–' : write(value)}
                          </td>
                        );
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </div>
          {rests && <p class="label">{rests}</p>}
        </>
      )}
      {children}
    </article>
  );
}
