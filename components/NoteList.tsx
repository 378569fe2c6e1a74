import type { Interaction } from '../lib/clients/interaction';
import { t } from '../lib/i18n';
import { EditableText } from './EditableText';
import { localDate, shortDate } from './format';
import { IconButton } from './IconButton';
import { cross } from './icons';

interface Props {
  /** Interactions of channel `note`, newest first. */
  notes: readonly Interaction[];
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
  onSave: (note: Interaction, text: string) => void;
  onDelete: (note: Interaction) => void;
  onAdd: () => void;
  /** Who wrote a note, in words, where it was somebody else. */
  writtenBy?: (note: Interaction) => string | undefined;
}

/** The notes about a client, edited in place. A note is no contact. */
export function NoteList({ notes, today, onSave, onDelete, onAdd, writtenBy }: Props) {
  return (
    <>
      <ul class="notes">
        {notes.map(note => (
          <li key={note.id}>
            <div class="row">
              <span class="label num">
                {[note.at === undefined ? '' : shortDate(localDate(note.at), today), writtenBy?.(note)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <IconButton
                icon={cross}
                label={t('deleteNote')}
                class="btn-quiet btn-s end"
                onClick={() => onDelete(note)}
              />
            </div>
            <EditableText
              value={note.note ?? ''}
              label={t('note')}
              long
              onSave={text => onSave(note, text)}
            />
          </li>
        ))}
      </ul>
      <button type="button" class="btn-link" onClick={onAdd}>
        {t('addNote')}
      </button>
    </>
  );
}
