import { useState } from 'preact/hooks';
import type { ComplaintPart, PartStarts } from '../lib/coach/complaint';
import type { InsertPlace } from '../lib/coach/insert';
import { t } from '../lib/i18n';
import type { DraftRemarks } from '../lib/language/remarks';
import { langOf } from './format';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { another, flag, ring, tick } from './icons';

const PARTS: [ComplaintPart, () => string, InsertPlace][] = [
  ['empathy', () => t('partEmpathy'), 'start'],
  ['ownership', () => t('partOwnership'), 'second'],
  ['help', () => t('partHelp'), 'end'],
];

/** Where the person goes on is shown as a gap. */
export const withGap = (words: string) => words.replace('{cursor}', '…');

interface Props {
  complaint: NonNullable<DraftRemarks['complaint']>;
  onInsert: (words: string, place: InsertPlace) => void;
  /** Keeps it in mind until it is followed up; absent where the client is not in the book. */
  onProblem?: () => void;
}

/** "Call out the cavalry": what the reply to a complaint has, and a start for each part that it lacks. */
export function ComplaintCheck({ complaint, onInsert, onProblem }: Props) {
  return (
    <section class="card" aria-labelledby="complaint-title">
      <h2 id="complaint-title">{t('complaintTitle')}</h2>
      <ul class="parts">
        {PARTS.map(([part, name, place]) => {
          const missing = complaint.starts.find(one => one.part === part);
          return missing ? (
            <Missing key={part} name={name()} starts={missing} onInsert={words => onInsert(words, place)} />
          ) : (
            <li key={part} class="part">
              <Icon of={tick} class="yes" />
              <span class="soft">
                {name()}
                <span class="sr"> {t('partThere')}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {onProblem && (
        <button type="button" class="btn btn-s" onClick={onProblem}>
          <Icon of={flag} size="s" />
          {t('problemKeep')}
        </button>
      )}
    </section>
  );
}

interface MissingProps {
  name: string;
  starts: PartStarts;
  onInsert: (words: string) => void;
}

function Missing({ name, starts, onInsert }: MissingProps) {
  const [shown, setShown] = useState(0);
  const words = starts.starts[shown % starts.starts.length] ?? '';
  return (
    <li class="part">
      <Icon of={ring} />
      <span class="part-words">
        {name}
        <span class="sr"> {t('partMissing')}</span>
        <span class="soft" lang={langOf(words)} aria-live="polite">
          {withGap(words)}
        </span>
      </span>
      <span class="part-act">
        {starts.starts.length > 1 && (
          <IconButton
            icon={another}
            label={t('anotherWording', name)}
            class="btn-quiet btn-s"
            onClick={() => setShown(now => now + 1)}
          />
        )}
        <button
          type="button"
          class="btn-link"
          aria-label={t('insertWords', withGap(words))}
          onClick={() => onInsert(words)}
        >
          {t('insert')}
        </button>
      </span>
    </li>
  );
}
