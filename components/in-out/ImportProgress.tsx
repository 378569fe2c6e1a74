import type { Progress } from '../../lib/exchange/write-import';
import { t } from '../../lib/i18n';
import { figure } from '../format';

const WHAT: Record<Progress['what'], () => string> = {
  reading: () => t('imReading'),
  clients: () => t('imBringing'),
  photos: () => t('imBringingPhotos'),
  mails: () => t('imBringingMails'),
  undoing: () => t('imUndoing'),
};
const BYTES: readonly Progress['what'][] = ['reading', 'photos', 'mails'];

/** "1.2 / 3.4 MB" for bytes, "743 / 1,155" for the rest. */
function amount({ what, done, total }: Progress): string {
  if (!BYTES.includes(what)) return `${figure(done)} / ${figure(total)}`;
  const mb = (n: number) => figure(Math.round(n / 1e5) / 10);
  return `${mb(done)} / ${mb(total)} MB`;
}

/** How far it is, and how to stop it. */
export function ImportProgress({ progress, onStop }: { progress?: Progress; onStop?: () => void }) {
  const what = progress ? WHAT[progress.what]() : t('imLooking');
  const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : undefined;
  const writes = progress && ['clients', 'photos', 'mails'].includes(progress.what);
  return (
    <div class="io-progress">
      <div class="row">
        <b class="b" role="status">
          {what}
        </b>
        {progress && <span class="num soft">{amount(progress)}</span>}
      </div>
      <progress class="io-meter" aria-label={what} max={1} value={share} />
      <div class="row wrap">
        <span class="hint grow">{writes ? t('imKeepOpen') : ''}</span>
        {onStop && (
          <button type="button" class="btn btn-s" onClick={onStop}>
            {t('imStop')}
          </button>
        )}
      </div>
    </div>
  );
}
