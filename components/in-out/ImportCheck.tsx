import type { CheckView } from '../../lib/exchange/check-view';
import { t } from '../../lib/i18n';
import { figure } from '../format';
import { Section } from '../Section';
import { CountBar } from './CountBar';
import { type Decisions, DoubleList } from './DoubleList';
import { columnWords, reasonWords } from './import-words';
import { OwnAddresses, StrangerList } from './MailPeople';

interface Props {
  view: CheckView;
  fileNames: readonly string[];
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
  onOwn: (addresses: string[]) => void;
  onStrangers: (addresses: string[]) => void;
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
      {kept > 0 && <p class="note">{t('imKept', figure(kept))}</p>}
      {unread.length > 0 && (
        <Section title={t('imUnreadTitle')} summary={figure(unreadCount)} open={unread.length <= 5}>
          <p class="soft">{t('imUnreadText')}</p>
          <ul class="stack-1 io-lines">
            {unread.map(({ file, line, reason, field }, index) => (
              <li key={index} class="any-break">
                <span class="num">{t('imLine', fileNames[file] ?? '', figure(line))}</span>{' '}
                <span class="soft">
                  {field ? t('imField', columnWords(field), reasonWords(reason)) : reasonWords(reason)}
                </span>
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
