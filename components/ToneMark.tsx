import type { Part } from '../lib/coach/finding';
import { t } from '../lib/i18n';
import type { Tone } from '../lib/messages';

const PARTS: [Part, () => string][] = [
  ['start', () => t('partStart')],
  ['middle', () => t('partMiddle')],
  ['end', () => t('partEnd')],
];

const TONES: Record<Tone, () => string> = {
  plain: () => t('tonePlain'),
  yes: () => t('toneYes'),
  look: () => t('toneLook'),
};

const CLASSES: Record<Tone, string> = { plain: '', yes: 'yes', look: 'due' };

/** Start, middle and end of the draft: hollow is plain, filled positive, striped has a finding. */
export function ToneMark({ tone }: { tone: Record<Part, Tone> }) {
  const words = PARTS.map(([part, name]) => t('toneOf', name(), TONES[tone[part]]()));
  return (
    <div class="tone" role="img" aria-label={words.join(' ')}>
      {PARTS.map(([part, name]) => (
        <span key={part} class={CLASSES[tone[part]]} aria-hidden="true">
          <i />
          {name()}
        </span>
      ))}
    </div>
  );
}
