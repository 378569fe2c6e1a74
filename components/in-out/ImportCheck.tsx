import type { CheckView } from '../../lib/exchange/check-view';
import { t, tn } from '../../lib/i18n';
import type { Reason } from '../../lib/importers/importer';
import { figure } from '../format';
import { Section } from '../Section';
import { CountBar } from './CountBar';
import { type Decisions, DoubleList } from './DoubleList';
import { columnWords, reasonWords, unreadWords } from './import-words';
import { OwnAddresses, StrangerList } from './MailPeople';

interface Props {
  view: CheckView;
  fileNames: readonly string[];
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
  onOwn: (addresses: string[]) => void;
  onStrangers: (addresses: string[]) => void;
}

function notRead(reason: Reason, field: string | undefined): string {
  const what = field === undefined ? undefined : unreadWords(field);
  return what === undefined ? reasonWords(reason) : t('imField', what, reasonWords(reason));
}

/** What an import would do, before anything is written. */
export function ImportCheck({ view, fileNames, decisions, onDecide, onOwn, onStrangers }: Props) {
  const { mails, doubles, doubleCount, unread, unreadCount, changes, kept, own, strangers, rows } = view;
  const withMails = mails !== undefined || own.length > 0;
  return (
    <div class="stack-4">
      {(rows > 0 || unreadCount > 0 || view.added > 0) && (
        <CountBar
          cells={[
            { n: view.added, label: t('imNew') },
            { n: view.changed, label: t('imChanged') },
            { n: view.same, label: t('imSame') },
            { n: doubleCount, label: t('imDoubleCount'), due: true },
            { n: unreadCount, label: t('imUnreadCount') },
            ...(view.photos > 0 ? [{ n: view.photos, label: t('imPhotos') }] : []),
          ]}
        />
      )}
      {mails && (
        <CountBar
          cells={[
            { n: mails.fresh, label: t('imMailsFresh') },
            { n: mails.same, label: t('imMailsSame') },
            { n: mails.others, label: t('imMailsOthers') },
          ]}
        />
      )}
      {withMails && <OwnAddresses key={own.map(one => one.address).join()} own={own} onOwn={onOwn} />}
      {doubles.length > 0 && (
        <DoubleList
          doubles={doubles}
          count={doubleCount}
          fileNames={fileNames}
          decisions={decisions}
          onDecide={onDecide}
        />
      )}
      {strangers.length > 0 && <StrangerList strangers={strangers} onTake={onStrangers} />}
      {changes.length > 0 && (
        <Section title={t('imChangesTitle')} summary={figure(view.changed)}>
          <ul class="stack io-lines">
            {changes.map(({ name, fields }, index) => (
              <li key={index} class="any-break">
                <b class="m">{name}</b>{' '}
                {fields.map(({ field, before, after }) => (
                  <span key={`${field} ${after}`} class="soft">
                    {t('imField', columnWords(field), before ? `${before} → ${after}` : after)}{' '}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {view.photoLinks > 0 && <p class="note">{tn('imPhotoLinks', view.photoLinks)}</p>}
      {kept > 0 && <p class="note">{t('imKept', figure(kept))}</p>}
      {unread.length > 0 && (
        <Section title={t('imUnreadTitle')} summary={figure(unreadCount)} open={unread.length <= 5}>
          <p class="soft">{t('imUnreadText')}</p>
          <ul class="stack-1 io-lines">
            {unread.map(({ file, line, reason, field }, index) => (
              <li key={index} class="any-break">
                <span class="num">{t('imLine', fileNames[file] ?? '', figure(line))}</span>{' '}
                <span class="soft">{notRead(reason, field)}</span>
              </li>
            ))}
          </ul>
          {unreadCount > unread.length && (
            <p class="hint">{t('imUnreadMore', figure(unreadCount - unread.length))}</p>
          )}
        </Section>
      )}
    </div>
  );
}
