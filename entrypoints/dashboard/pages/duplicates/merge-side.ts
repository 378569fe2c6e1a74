import { dateWords } from '../../../../components/DateList';
import { shortDate } from '../../../../components/format';
import type { MergeSide } from '../../../../components/merge/MergeTable';
import { sourceWord } from '../../../../components/source-words';
import { clocks, type Moment } from '../../../../lib/clients/clocks';
import { currentInteractions } from '../../../../lib/clients/current-interactions';
import { isoOf, localDay } from '../../../../lib/clients/days';
import { dateValue, itemKey, phoneValue } from '../../../../lib/clients/edit';
import { formatPhone } from '../../../../lib/clients/phone';
import { t, tn } from '../../../../lib/i18n';
import type { PairSide } from './duplicates-store';

/** One of the two as the table shows it. @param region of the rep, for phones */
export function mergeSide({ client, events }: PairSide, moment: Moment, region: string): MergeSide {
  const contacts = currentInteractions(events).filter(event => event.channel !== 'note');
  const { any } = clocks(contacts, { ...moment, client: client.id });
  const count = tn('contactCount', contacts.length);
  const today = isoOf(localDay(moment.now, moment.zone));
  const last = any && shortDate(isoOf(localDay(any.at, moment.zone)), today);
  return {
    client,
    addresses: client.addresses.map(address => ({ key: itemKey('address', address), text: address })),
    phones: client.phones.map(phone => {
      const number = formatPhone(phone.number, region);
      return {
        key: itemKey('phone', phoneValue(phone)),
        text: phone.extension ? t('phoneExtension', number, phone.extension) : number,
      };
    }),
    dates: client.dates.map(date => ({
      key: itemKey('date', dateValue(date)),
      text: `${date.label || (date.kind === 'birthday' ? t('birthday') : date.kind === 'anniversary' ? t('anniversary') : t('date'))} ${dateWords(date)}`,
    })),
    contacts: last ? t('mgLast', count, last) : count,
    source: sourceWord(client.facts.name?.source ?? 'hand'),
  };
}
