import { useState } from 'preact/hooks';
import type { SealedView } from '../../lib/exchange/take-in';
import { t } from '../../lib/i18n';
import { figure, fullTime } from '../format';
import { CountBar } from './CountBar';
import { FileDrop } from './FileDrop';
import { Passphrase } from './SealForm';

interface Props {
  disabled: boolean;
  /** What the opened file holds. */
  view?: SealedView;
  onShow: (file: File, passphrase: string) => void;
  onTakeIn: () => void;
  /** Another file is chosen: what was shown is of the one before. */
  onOther: () => void;
}

/** A backup or hand-over: chosen, opened, seen, and joined with the book. */
export function OpenSealed({ disabled, view, onShow, onTakeIn, onOther }: Props) {
  const [file, setFile] = useState<File>();
  return (
    <section class="io-form">
      <div>
        <h2>{t('exOpen')}</h2>
        <p class="soft">{t('exOpenText')}</p>
      </div>
      <FileDrop
        label={t('exChooseSealed')}
        {...(file ? { hint: file.name } : {})}
        busy={disabled}
        plain={file !== undefined}
        onFiles={([chosen]) => {
          setFile(chosen);
          onOther();
        }}
      />
      {file && !view && (
        <form
          class="stack-3"
          onSubmit={event => {
            event.preventDefault();
            onShow(file, event.currentTarget.querySelector('input')?.value ?? '');
          }}
        >
          <Passphrase label={t('exPassphrase')} />
          <div>
            <button type="submit" class="btn btn-yes" disabled={disabled}>
              {t('exShow')}
            </button>
          </div>
        </form>
      )}
      {view && <Holds view={view} disabled={disabled} onTakeIn={onTakeIn} />}
    </section>
  );
}

function Holds({ view, disabled, onTakeIn }: { view: SealedView; disabled: boolean; onTakeIn: () => void }) {
  const { kind, at, clients, fresh, changed, interactions, freshInteractions } = view;
  const when = fullTime(at);
  return (
    <div class="stack-3">
      <h3>
        <span role="status">
          {kind === 'backup' ? t('exHolds_backup', when) : t('exHolds_handOver', when)}
        </span>
      </h3>
      <CountBar
        cells={[
          { n: clients, label: t('exClients') },
          { n: fresh, label: t('exFresh') },
          { n: changed, label: t('exChanged') },
          { n: interactions, label: t('exEvents') },
          { n: freshInteractions, label: t('exFreshEvents') },
        ]}
      />
      {view.deletedHere > 0 && <p class="note">{t('exDeletedHere', figure(view.deletedHere))}</p>}
      {view.toDelete > 0 && <p class="note is-due">{t('exToDelete', figure(view.toDelete))}</p>}
      {view.unread > 0 && <p class="note is-due">{t('exUnread', figure(view.unread))}</p>}
      {fresh + changed + freshInteractions + view.toDelete === 0 && <p class="soft">{t('exNothingNew')}</p>}
      <div>
        <button type="button" class="btn btn-yes" disabled={disabled} onClick={onTakeIn}>
          {t('exTakeIn')}
        </button>
      </div>
    </div>
  );
}
