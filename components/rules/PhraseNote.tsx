import type { Problem } from '../../lib/coach/pack-problems';
import { t } from '../../lib/i18n';
import type { PhrasePart } from '../../lib/rules/phrase-reading';
import { langOf } from '../format';
import { problemWords } from './problem-words';

/** What a phrase stands for. */
export interface PhraseView {
  parts: PhrasePart[];
  /** Some wordings of it, `…` for a gap. */
  readings: string[];
  problem?: Problem;
}

interface Props {
  view: PhraseView;
  gap: string;
  chinese: boolean;
}

/** The engine reads small letters and whole words; people read them spelt. */
const spelt = (reading: string) => reading.replace(/\bcan not\b/g, 'cannot').replace(/\bi\b/g, 'I');

/** Under a phrase: its devices explained by what they do here, or what is wrong with it. */
export function PhraseNote({ view: { parts, readings, problem }, gap, chinese }: Props) {
  if (problem) return <p class="hint late m">{problemWords(problem)}</p>;
  if (!parts.some(part => part.kind !== 'words')) return null;
  return (
    <div class="hint phrase-note">
      <span class="row wrap phrase-parts">
        {parts.map(({ kind, text }, i) => (
          <span key={i} class={`tok is-${kind}`} lang={kind === 'gap' ? undefined : langOf(text)}>
            {kind === 'gap' ? t(chinese ? 'rulesTokGapZh' : 'rulesTokGap', gap) : text}
            {kind === 'either' && <i> {t('rulesTokEither')}</i>}
            {kind === 'optional' && <i> {t('rulesTokOptional')}</i>}
            {kind === 'list' && <i> {t('rulesTokList')}</i>}
            {kind === 'pause' && <i> {t('rulesTokPause')}</i>}
          </span>
        ))}
      </span>
      {readings.length > 0 && (
        <span>
          {t('rulesReads')}{' '}
          {readings.map((one, i) => (
            <span key={one} lang={langOf(one)}>
              {i > 0 && ' · '}
              {spelt(one)}
            </span>
          ))}
        </span>
      )}
    </div>
  );
}
