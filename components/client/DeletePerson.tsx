import type { Traces } from '../../lib/db/delete-client';
import { t, tn } from '../../lib/i18n';
import { Icon } from '../Icon';
import { download } from '../icons';
import { useFocus } from '../use-focus';

interface Props {
  name: string;
  traces: Traces;
  onExport: (kind: 'vcard' | 'json') => void;
  onDelete: () => void;
  onClose: () => void;
}

/** Deleting a person for good: what goes, what stays, and a copy to take along first. */
export function DeletePerson({ name, traces, onExport, onDelete, onClose }: Props) {
  const title = useFocus<HTMLHeadingElement>();
  const { facts, contacts, notes, addresses, phones, dates, promises, merges, photo, records, shared } =
    traces;
  const goes = [
    tn('delFacts', facts),
    contacts > 0 && tn('delContacts', contacts),
    notes > 0 && tn('delNotes', notes),
    addresses + phones > 0 && tn('delReach', addresses + phones),
    dates > 0 && tn('delDates', dates),
    promises > 0 && tn('delPromises', promises),
    records > 0 && tn('delRecords', records),
    photo && t('delPhoto'),
    merges > 0 && tn('delMerges', merges),
    t('delIndex'),
  ].filter(Boolean);
  return (
    <section
      class="card stack-3 del"
      aria-labelledby="del-title"
      onKeyDown={event => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h2 id="del-title" ref={title} tabIndex={-1}>
        {t('delTitle', name)}
      </h2>
      <div class="stack-1">
        <p>{t('delGoes')}</p>
        <ul class="del-list">
          {goes.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <p class="soft">
        {[t('delStays'), shared > 0 && tn('delShared', shared), t('delElsewhere')]
          .filter(line => line !== false)
          .reduce((text, line) => t('cpJoin', text, line))}
      </p>
      <div class="row wrap">
        <span>{t('delExportFirst')}</span>
        <button type="button" class="btn btn-s" onClick={() => onExport('vcard')}>
          <Icon of={download} />
          {t('delVcard')}
        </button>
        <button type="button" class="btn btn-s" onClick={() => onExport('json')}>
          <Icon of={download} />
          {t('delJson')}
        </button>
      </div>
      <div class="row wrap">
        <button type="button" class="btn btn-late" onClick={onDelete}>
          {t('delNow')}
        </button>
        <button type="button" class="btn btn-quiet" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </section>
  );
}
