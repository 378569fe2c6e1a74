import { t } from '../../lib/i18n';
import { Empty } from '../Empty';
import { eyeoff } from '../icons';

interface Props {
  /** The file as it would be saved; empty where there is none. */
  text: string;
  onSave: () => void;
  onDiscard: () => void;
}

/** A file of how a page is built, to be looked through before it is saved. */
export function CaptureView({ text, onSave, onDiscard }: Props) {
  return (
    <>
      <div class="page-h">
        <h1>{t('captureTitle')}</h1>
      </div>
      {text ? (
        <div class="capture stack-3">
          <p>{t('captureLook')}</p>
          <div class="row">
            <button type="button" class="btn btn-yes" onClick={onSave}>
              {t('captureSave')}
            </button>
            <button type="button" class="btn btn-quiet" onClick={onDiscard}>
              {t('captureDiscard')}
            </button>
          </div>
          <textarea
            class="input capture-text"
            readOnly
            spellcheck={false}
            aria-label={t('captureTitle')}
            value={text}
          />
        </div>
      ) : (
        <Empty icon={eyeoff} title={t('captureNone')} text={t('captureNoneText')} />
      )}
    </>
  );
}
