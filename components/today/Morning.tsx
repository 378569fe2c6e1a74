import { useEffect, useState } from 'preact/hooks';
import { firstWordsOf } from '../../lib/care/first-words';
import { t, tn } from '../../lib/i18n';
import type { Reading } from '../../lib/readings';
import { clockOf } from '../call/call-words';
import { langOf } from '../format';
import { Icon } from '../Icon';
import { check, play } from '../icons';

/** The fifteen minutes, in seconds. */
const QUARTER = 15 * 60;

interface Props {
  /** Oldest first; the last is today. */
  mornings: readonly { on: string; read: boolean }[];
  readings: readonly Reading[];
  /** What the person noted to read, one a line. */
  list: string;
  onList: (list: string) => void;
  onRead: (read: boolean) => void;
  /** Tag of its heading. */
  heading: 'h2' | 'h3';
}

/** Fifteen good minutes: what to read, a timer, the mornings so far. Nothing asks why one is missing. */
export function Morning({ mornings, readings, list, onList, onRead, heading: Heading }: Props) {
  const [left, setLeft] = useState<number>();
  const [editing, setEditing] = useState(false);
  const today = mornings.at(-1);
  const count = mornings.filter(one => one.read).length;
  const running = left !== undefined;
  useEffect(() => {
    if (!running) return;
    const ends = Date.now() + QUARTER * 1000;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.round((ends - Date.now()) / 1000));
      setLeft(rest);
      if (rest === 0) {
        clearInterval(timer);
        setLeft(undefined);
        onRead(true);
      }
    }, 500);
    return () => clearInterval(timer);
  }, [running, onRead]);
  return (
    <section class="morn" aria-labelledby="morning-title">
      <div class="row">
        <Heading id="morning-title">{t('morningTitle')}</Heading>
        <span class="end label num">{tn('mornings', count)}</span>
      </div>
      <div class="days" role="img" aria-label={tn('morningsOf', count, mornings.length)}>
        {mornings.map(one => (
          <i key={one.on} class={one.read ? 'is-on' : one === today ? 'is-now' : undefined} />
        ))}
      </div>
      {readings.slice(0, running ? 12 : 1).map(({ text, from }) => (
        <blockquote key={text} class="reading" lang={langOf(text)}>
          {text}
          {from && <cite class="label">{from}</cite>}
        </blockquote>
      ))}
      {today && !today.read && (
        <div>
          <p class="label">{t('morningWordsTitle')}</p>
          <ul class="first-words">
            {firstWordsOf(t('morningWords').split('\n'), today.on).map(words => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      {readings.length === 0 && !editing && <p class="soft">{t('morningEmpty')}</p>}
      {editing && (
        <label class="field">
          <span class="flabel">{t('morningList')}</span>
          <textarea
            class="input"
            rows={4}
            value={list}
            onChange={event => onList(event.currentTarget.value)}
          />
        </label>
      )}
      <div class="row wrap">
        {today?.read ? (
          <span class="yes row">
            <Icon of={check} size="s" />
            {t('morningRead')}
          </span>
        ) : running ? (
          <b class="num" role="timer">
            {clockOf(left)}
          </b>
        ) : (
          <button type="button" class="btn btn-s" onClick={() => setLeft(QUARTER)}>
            <Icon of={play} size="s" />
            {t('morningStart')}
          </button>
        )}
        {today && (
          <button
            type="button"
            class="btn btn-quiet btn-s"
            onClick={() => {
              setLeft(undefined);
              onRead(!today.read);
            }}
          >
            {today.read ? t('undo') : t('morningDone')}
          </button>
        )}
        <button
          type="button"
          class="btn btn-quiet btn-s end"
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {t('morningEdit')}
        </button>
      </div>
    </section>
  );
}
