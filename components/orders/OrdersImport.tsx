import '../in-out/in-out.css';
import './orders.css';
import { useState } from 'preact/hooks';
import { t, tn } from '../../lib/i18n';
import type { UnreadOrder } from '../../lib/importers/order-rows';
import { fullTime, longDate } from '../format';
import { FileDrop } from '../in-out/FileDrop';
import { money } from '../money';
import { orderReason } from './order-words';

/** An order that would be taken in. */
export interface FreshOrder {
  line: number;
  on: string;
  name: string;
  amount?: number;
  currency?: string;
}

interface Props {
  /** What the chosen file comes to; absent before one was chosen. */
  plan?: { file: string; fresh: readonly FreshOrder[]; known: number; unread: readonly UnreadOrder[] };
  /** Imports that can be taken back. */
  past: readonly { id: string; at: number; orders: number }[];
  busy: boolean;
  onFile: (file: File) => void;
  onTake: () => void;
  onLeave: () => void;
  onUndo: (id: string) => void;
}

const FEW = 20;

/** R8: orders out of a CSV, seen before they are written, and taken back as one. */
export function OrdersImport({ plan, past, busy, onFile, onTake, onLeave, onUndo }: Props) {
  return (
    <div class="stack-4">
      {plan ? (
        <Check plan={plan} busy={busy} onTake={onTake} onLeave={onLeave} />
      ) : (
        <FileDrop
          accept=".csv,.tsv,.txt"
          label={t('orChoose')}
          hint={t('orHint')}
          busy={busy}
          onFiles={([file]) => file && onFile(file)}
        />
      )}
      {past.length > 0 && (
        <section class="stack" aria-labelledby="or-past">
          <h2 id="or-past">{t('orPast')}</h2>
          <ul class="stack">
            {past.map(({ id, at, orders }) => (
              <li key={id} class="row wrap">
                <span>{fullTime(at)}</span>
                <span class="soft num">{tn('cpOrderCount', orders)}</span>
                <button type="button" class="btn btn-s end" disabled={busy} onClick={() => onUndo(id)}>
                  {t('undo')}
                  <span class="sr"> {fullTime(at)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Check({
  plan,
  busy,
  onTake,
  onLeave,
}: { plan: NonNullable<Props['plan']> } & Pick<Props, 'busy' | 'onTake' | 'onLeave'>) {
  const { file, fresh, known, unread } = plan;
  const clients = new Set(fresh.map(({ name }) => name)).size;
  return (
    <section class="card stack-3" aria-label={file}>
      <h2 class="any-break">{file}</h2>
      <p role="status">
        <span>
          {tn('orFresh', fresh.length, clients)}
          {known > 0 && ` ${tn('orKnown', known)}`}
          {unread.length > 0 && ` ${tn('orUnread', unread.length)}`}
        </span>
      </p>
      {fresh.length > 0 && (
        <div class="or-scroll">
          <table class="or-table">
            <thead>
              <tr>
                <th scope="col">{t('orLine')}</th>
                <th scope="col">{t('cpOrderOn')}</th>
                <th scope="col">{t('orClient')}</th>
                <th scope="col" class="or-sum">
                  {t('orAmount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {fresh.slice(0, FEW).map(({ line, on, name, amount, currency }) => (
                <tr key={line}>
                  <td class="num soft">{line}</td>
                  <td class="num">{longDate(on)}</td>
                  <td class="any-break">{name}</td>
                  <td class="num or-sum">
                    {amount === undefined || currency === undefined ? '–' : money({ amount, currency })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {fresh.length > FEW && <p class="soft">{tn('orMore', fresh.length - FEW)}</p>}
      <Unread unread={unread} />
      <div class="row wrap">
        {fresh.length > 0 && (
          <button type="button" class="btn btn-yes" disabled={busy} onClick={onTake}>
            {tn('orTake', fresh.length)}
          </button>
        )}
        <button type="button" class="btn" disabled={busy} onClick={onLeave}>
          {t('orAnother')}
        </button>
      </div>
    </section>
  );
}

function Unread({ unread }: { unread: readonly UnreadOrder[] }) {
  const [most, setMost] = useState(FEW);
  if (unread.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="or-unread">
      <h2 id="or-unread">{t('orUnreadTitle')}</h2>
      <ul class="stack-1">
        {unread.slice(0, most).map(one => (
          <li key={`${one.line} ${one.reason}`} class="any-break">
            <span class="num soft">{t('orAtLine', one.line)}</span> {orderReason(one)}
          </li>
        ))}
      </ul>
      {unread.length > most && (
        <button type="button" class="btn btn-s" onClick={() => setMost(most + 100)}>
          {tn('showMore', Math.min(100, unread.length - most))}
        </button>
      )}
    </section>
  );
}
