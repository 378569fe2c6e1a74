import { t, tn } from '../lib/i18n';

/** A key client who is overdue. */
export interface OverdueClient {
  id: string;
  name: string;
  /** Days overdue. */
  days: number;
}

interface Props {
  overdue: readonly OverdueClient[];
  onPick: (id: string) => void;
}

/** R15: "your customer is my prospect": before a prospect is written to, who is waited for less and owed more. */
export function ProspectNote({ overdue, onPick }: Props) {
  return (
    <section class="note is-due stack" aria-labelledby="prospect-title">
      <h2 id="prospect-title">{t('prospectTitle')}</h2>
      <p>{t('prospectText')}</p>
      <ul class="stack-1">
        {overdue.map(({ id, name, days }) => (
          <li key={id} class="row">
            <button type="button" class="btn-link" onClick={() => onPick(id)}>
              {name}
            </button>
            <span class="soft num">{tn('prospectDays', days)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
