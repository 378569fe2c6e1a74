import { useState } from 'preact/hooks';
import type { DateFact } from '../lib/clients/client';
import { t, uiLanguage } from '../lib/i18n';
import { shortDate } from './format';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { cake, cross } from './icons';

const KINDS: [DateFact['kind'], () => string][] = [
  ['birthday', () => t('birthday')],
  ['anniversary', () => t('anniversary')],
  ['other', () => t('otherOccasion')],
];

const two = (n: number) => String(n).padStart(2, '0');

/** "4 May 1980", or without the year where it is not known. */
export function dateWords({ year, month, day }: DateFact): string {
  // A leap year, so that 29 February exists; "today" of the same year hides it where it is not known.
  const date = `${year ?? 2024}-${two(month)}-${two(day)}`;
  return shortDate(date, year === undefined ? date : '0000');
}

function monthName(month: number): string {
  const format = new Intl.DateTimeFormat(uiLanguage(), { month: 'long', timeZone: 'UTC' });
  return format.format(Date.UTC(2024, month - 1, 1));
}

interface Props {
  dates: readonly DateFact[];
  /** Kinds of days that may be kept here. */
  kinds: readonly DateFact['kind'][];
  onAdd: (date: DateFact) => void;
  onRemove: (date: DateFact) => void;
}

/** Birthdays and other days that come again; a year is not needed. */
export function DateList({ dates: all, kinds, onAdd, onRemove }: Props) {
  const [adding, setAdding] = useState(false);
  const dates = all.filter(({ kind }) => kinds.includes(kind));
  return (
    <div class="stack">
      <ul>
        {dates.map(date => {
          const name = date.label || KINDS.find(([kind]) => kind === date.kind)?.[1]();
          return (
            <li key={`${date.kind} ${date.month} ${date.day} ${date.label}`} class="point">
              <Icon of={cake} />
              <span>
                {name} <span class="label num">{dateWords(date)}</span>
              </span>
              <IconButton
                icon={cross}
                label={t('remove', name ?? '')}
                class="btn-quiet btn-s"
                onClick={() => onRemove(date)}
              />
            </li>
          );
        })}
      </ul>
      {adding ? (
        <DateForm
          kinds={kinds}
          onAdd={date => {
            onAdd(date);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        <button type="button" class="btn-link" onClick={() => setAdding(true)}>
          {t('addDate')}
        </button>
      )}
    </div>
  );
}

interface FormProps extends Pick<Props, 'kinds' | 'onAdd'> {
  onClose: () => void;
}

function DateForm({ kinds, onAdd, onClose }: FormProps) {
  const [kind, setKind] = useState<DateFact['kind']>(kinds[0] ?? 'other');
  const [label, setLabel] = useState('');
  const [month, setMonth] = useState(1);
  const [day, setDay] = useState('');
  const [year, setYear] = useState('');
  const most = new Date(Date.UTC(year ? Number(year) : 2024, month, 0)).getUTCDate();
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        onAdd({
          kind,
          label: label.trim(),
          month,
          day: Number(day),
          ...(year ? { year: Number(year) } : {}),
        });
      }}
    >
      <div class="row wrap">
        {KINDS.filter(([id]) => kinds.includes(id)).map(([id, name]) => (
          <button key={id} type="button" class="chip" aria-pressed={kind === id} onClick={() => setKind(id)}>
            {name()}
          </button>
        ))}
      </div>
      <input
        class="input"
        aria-label={t('dateLabel')}
        placeholder={t('dateLabel')}
        value={label}
        onInput={event => setLabel(event.currentTarget.value)}
      />
      <div class="row">
        <select
          class="input grow"
          aria-label={t('month')}
          value={month}
          onChange={event => setMonth(Number(event.currentTarget.value))}
        >
          {Array.from({ length: 12 }, (_, i) => (
            <option key={monthName(i + 1)} value={i + 1}>
              {monthName(i + 1)}
            </option>
          ))}
        </select>
        <input
          type="number"
          class="input input-n"
          required
          min={1}
          max={most}
          aria-label={t('day')}
          placeholder={t('day')}
          value={day}
          onInput={event => setDay(event.currentTarget.value)}
        />
        <input
          type="number"
          class="input input-n"
          min={1900}
          max={2100}
          aria-label={t('yearIfKnown')}
          placeholder={t('year')}
          value={year}
          onInput={event => setYear(event.currentTarget.value)}
        />
      </div>
      <div class="row">
        <button type="submit" class="btn btn-s">
          {t('add')}
        </button>
        <button type="button" class="btn btn-quiet btn-s" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
