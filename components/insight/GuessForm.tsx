import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';

/** R8: how many of a hundred come back, as the rep believes. @param onGuess a share, 0–1 */
export function GuessForm({ onGuess }: { onGuess: (rate: number) => void }) {
  const [text, setText] = useState('');
  const value = Number(text);
  const fits = text.trim() !== '' && value >= 0 && value <= 100;
  return (
    <form
      class="row wrap"
      onSubmit={event => {
        event.preventDefault();
        if (!fits) return;
        onGuess(value / 100);
        setText('');
      }}
    >
      <label class="row">
        {t('inGuessAsk')}
        <input
          type="number"
          class="input input-n"
          min={0}
          max={100}
          inputMode="numeric"
          value={text}
          onInput={event => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn">
        {t('inGuess')}
      </button>
    </form>
  );
}
