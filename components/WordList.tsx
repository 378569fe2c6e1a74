import { t } from '../lib/i18n';
import { withGap } from './ComplaintCheck';
import { langOf } from './format';

interface Props {
  title: string;
  /** `{cursor}` in them is where the person goes on. */
  words: string[];
  onInsert: (words: string) => void;
}

/** Openers or closers to pick from. */
export function WordList({ title, words, onInsert }: Props) {
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class="word-list">
        {words.map(one => (
          <li key={one}>
            <button type="button" class="word" onClick={() => onInsert(one)}>
              <span lang={langOf(one)}>{withGap(one)}</span>
              <span class="label">{t('insert')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
