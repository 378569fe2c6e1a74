import { useState } from 'preact/hooks';
import type { Ask, CareRecord, Kindness } from '../../lib/care/record';
import { t } from '../../lib/i18n';
import { langOf, localDate, shortDate } from '../format';
import { Icon } from '../Icon';
import { check } from '../icons';
import { OneLine } from './OneLine';

export interface GainedActions {
  /** A referral was asked for, by word of mouth or in a mail. */
  onAskedFor: () => void;
  /** What came of it. @param result whom they named, or what they ordered */
  onCameOf: (ask: Ask, state: 'had' | 'no', result?: string) => void;
  /** Something useful was sent, or a good word heard. */
  onKindness: (what: 'sent' | 'heard', text: string) => void;
}

interface Props {
  records: readonly CareRecord[];
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  act: GainedActions;
}

/** How many lines of what was sent and heard. */
const FEW = 3;

/** R11, R13: what was asked for and what came of it; what was given first, and the word of mouth. */
export function Gained({ records, today, act }: Props) {
  const [open, setOpen] = useState<string>();
  const close = () => setOpen(undefined);
  const asks = records.filter((one): one is Ask => one.kind === 'ask');
  const waits = asks.filter(({ state }) => state === 'asked');
  const had = asks.filter(({ state, result }) => state === 'had' && result);
  const kind = records
    .filter((one): one is Kindness => one.kind === 'kindness' && one.what !== 'kindWord')
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .slice(0, FEW);
  return (
    <div class="stack">
      {waits.map(ask => (
        <div key={ask.id} class="stack">
          <p class="soft">
            {t(
              ask.what === 'referral' ? 'gainAskedReferral' : 'gainAskedOrder',
              shortDate(localDate(ask.createdAt), today),
            )}
          </p>
          {open === ask.id ? (
            <OneLine
              label={t(ask.what === 'referral' ? 'gainWhom' : 'gainWhat')}
              onSave={result => {
                act.onCameOf(ask, 'had', result);
                close();
              }}
              onClose={close}
            />
          ) : (
            <div class="row wrap">
              <button type="button" class="btn btn-s" onClick={() => setOpen(ask.id)}>
                {t(ask.what === 'referral' ? 'gainNamed' : 'gainOrdered')}
              </button>
              <button type="button" class="btn btn-quiet btn-s" onClick={() => act.onCameOf(ask, 'no')}>
                {t('gainNo')}
              </button>
            </div>
          )}
        </div>
      ))}
      {(had.length > 0 || kind.length > 0) && (
        <ul class="stack-1">
          {had.map(({ id, result }) => (
            <li key={id} class="soft any-break" lang={langOf(result!)}>
              <Icon of={check} size="s" /> {t('gainReferral', result!)}
            </li>
          ))}
          {kind.map(({ id, what, text }) => (
            <li key={id} class="soft any-break" lang={langOf(text)}>
              {t(what === 'sent' ? 'gainSentLine' : 'gainHeardLine', text)}
            </li>
          ))}
        </ul>
      )}
      {open === 'sent' || open === 'heard' ? (
        <OneLine
          key={open}
          label={t(open === 'sent' ? 'gainSentWhat' : 'gainHeardWhat')}
          onSave={text => {
            act.onKindness(open, text);
            close();
          }}
          onClose={close}
        />
      ) : (
        <div class="row wrap">
          {waits.length === 0 && (
            <button type="button" class="btn btn-s" onClick={act.onAskedFor}>
              {t('gainAsked')}
            </button>
          )}
          <button type="button" class="btn btn-s" onClick={() => setOpen('sent')}>
            {t('gainSent')}
          </button>
          <button type="button" class="btn btn-s" onClick={() => setOpen('heard')}>
            {t('gainHeard')}
          </button>
        </div>
      )}
    </div>
  );
}
