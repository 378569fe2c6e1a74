import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Icon } from '../Icon';
import { download } from '../icons';

interface Props {
  /** Endings, as `accept` has them. */
  accept?: string;
  several?: boolean;
  /** What the button says. */
  label: string;
  hint?: string;
  busy?: boolean;
  /** Something else is to be done first: the button stands back. */
  plain?: boolean;
  onFiles: (files: File[]) => void;
}

/** Files chosen by a button, or dropped. */
export function FileDrop({
  accept,
  several = false,
  label,
  hint,
  busy = false,
  plain = false,
  onFiles,
}: Props) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way; the field in it is the first
    <div
      class={`io-drop${over ? ' is-over' : ''}`}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0 && !busy) onFiles(several ? files : files.slice(0, 1));
      }}
    >
      <label class={`btn${busy ? ' is-busy' : plain ? '' : ' btn-yes'}`}>
        <Icon of={download} />
        {label}
        <input
          class="io-file"
          type="file"
          multiple={several}
          accept={accept}
          disabled={busy}
          onChange={event => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </label>
      <span class="soft">{t('imDrop')}</span>
      {hint && <p class="hint">{hint}</p>}
    </div>
  );
}
