import type { DoubleView, Somebody } from '../../lib/exchange/check-view';
import { t } from '../../lib/i18n';
import type { Decision } from '../../lib/importers/plan-clients';
import { figure } from '../format';
import { byWords } from './import-words';

export type Decisions = ReadonlyMap<number, Decision>;

interface Props {
  doubles: readonly DoubleView[];
  /** How many there are; more than are listed. */
  count: number;
  fileNames: readonly string[];
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
}

const also = ({ company, address, phone }: Somebody) =>
  [company, address ?? phone].filter(Boolean).join(' · ');

/** Rows that look like somebody of the book: the person says. */
export function DoubleList({ doubles, count, fileNames, decisions, onDecide }: Props) {
  const all = (decide: (one: DoubleView) => Decision) =>
    onDecide(new Map([...decisions, ...doubles.map(one => [one.key, decide(one)] as const)]));
  return (
    <section class="stack" aria-labelledby="io-double">
      <div class="row wrap">
        <h2 id="io-double">{t('imDecide')}</h2>
        <span class="soft grow">{t('imDecideText')}</span>
        {doubles.length > 1 && (
          <>
            <button
              type="button"
              class="btn btn-s"
              onClick={() => all(({ candidates }) => ({ is: 'client', id: candidates[0]!.id }))}
            >
              {t('imAllFirst')}
            </button>
            <button type="button" class="btn btn-s" onClick={() => all(() => ({ is: 'new' }))}>
              {t('imAllNew')}
            </button>
          </>
        )}
      </div>
      <ul class="sites">
        {doubles.map(one => (
          <Double
            key={one.key}
            double={one}
            file={fileNames[one.file] ?? ''}
            decision={decisions.get(one.key)}
            onDecide={decision => onDecide(new Map([...decisions, [one.key, decision]]))}
          />
        ))}
      </ul>
      {count > doubles.length && <p class="hint">{t('imDecideMore', figure(count - doubles.length))}</p>}
    </section>
  );
}

function Double({
  double,
  file,
  decision = { is: 'skip' },
  onDecide,
}: {
  double: DoubleView;
  file: string;
  decision?: Decision | undefined;
  onDecide: (decision: Decision) => void;
}) {
  const { key, name, line, by, candidates } = double;
  const choice = (value: Decision, label: string, hint: string, on: boolean) => (
    <label class="io-choice">
      <input
        type="radio"
        class="check"
        name={`double-${key}`}
        checked={on}
        onChange={() => onDecide(value)}
      />
      <span class="any-break">
        {label} {hint && <span class="soft">{hint}</span>}
      </span>
    </label>
  );
  return (
    <li class="site">
      <fieldset class="bare grow">
        <legend class="row wrap">
          <b class="b any-break">{name}</b>
          <span class="soft any-break">{also(double)}</span>
          <span class="label">
            {byWords(by)} · {t('imLine', file, figure(line))}
          </span>
        </legend>
        <div class="row wrap">
          {candidates.map(one =>
            choice(
              { is: 'client', id: one.id },
              t('imIsClient', one.name),
              also(one),
              decision.is === 'client' && decision.id === one.id,
            ),
          )}
          {choice({ is: 'new' }, t('imIsNew'), '', decision.is === 'new')}
          {choice({ is: 'skip' }, t('imSkip'), '', decision.is === 'skip')}
        </div>
      </fieldset>
    </li>
  );
}
