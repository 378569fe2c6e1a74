import type { ClientPageActions } from '../../../../components/client/ClientPage';
import type { EventChange } from '../../../../components/client/EventEditor';
import { fieldLabel } from '../../../../components/field-labels';
import { localDate, shortDate } from '../../../../components/format';
import { toastWords } from '../../../../components/toast-words';
import { thisMoment } from '../../../../lib/author';
import { begun } from '../../../../lib/care/record';
import { careDeeds } from '../../../../lib/care-deeds';
import { careWriting } from '../../../../lib/care-writing';
import { clientActions } from '../../../../lib/client-actions';
import type { Client } from '../../../../lib/clients/client';
import { instantOfDay } from '../../../../lib/clients/days';
import type { InteractionChange } from '../../../../lib/clients/edit';
import type { Interaction } from '../../../../lib/clients/interaction';
import { deleteClient } from '../../../../lib/db/delete-client';
import { neighbours } from '../../../../lib/db/neighbours';
import { removePhoto, setPhoto } from '../../../../lib/db/photos';
import { t, uiLanguage } from '../../../../lib/i18n';
import type { DashboardStore } from '../../dashboard-store';
import { exchange } from '../../exchange';
import { linkTo } from '../../route';
import { startCall } from '../../start-call';
import type { ClientStore } from './client-store';
import { exportPerson } from './export-person';
import { noteOffers } from './note-offers';

/** What the page does: the book's actions, with what is said about each and its way back. */
export function pageActions(store: DashboardStore, page: ClientStore): ClientPageActions {
  const { db, say, failed } = store;
  const { id } = page;
  const act = clientActions(db);
  const care = careWriting(db);
  const known = (): Client | undefined =>
    typeof page.view.value === 'object' ? page.view.value.client : undefined;

  /** Says what was done and offers the way back. */
  const done = (work: Promise<unknown>, text: string) => {
    work.then(undo => say(text, isUndo(undo) ? () => undo().catch(failed) : undefined), failed);
  };
  const quietly = (work: Promise<unknown>) => {
    work.catch(failed);
  };

  return {
    onCall: () => startCall(store, { clientId: id, direction: 'in' }),
    care: careDeeds({ db, client: () => id, say, failed }),
    onLog: logged => done(act.log(id, logged), toastWords.logged(logged.channel)),
    onNote: note => {
      done(act.log(id, { channel: 'note', note }), toastWords.noteSaved());
      const client = known();
      if (client)
        noteOffers(note, client).then(found => {
          page.offers.value = found;
        }, failed);
    },
    onSnooze: until => done(act.snooze(id, until), toastWords.snoozed(until, localDate(Date.now()))),
    onTier: tier => done(act.set(id, 'tier', tier), toastWords.saved(t('tier'), tier ?? '')),
    onInterval: days =>
      done(act.set(id, 'intervalDays', days), toastWords.saved(t('followUp'), String(days ?? ''))),
    onOpenThing: (text, due) => quietly(act.setOpenThing(id, text, due)),
    onKept: commitment => done(act.keep(id, commitment), toastWords.kept(commitment.text)),
    onTakeOffer: offer => {
      page.offers.value = page.offers.value.filter(one => one.id !== offer.id);
      done(act.takeOffer(id, offer), toastWords.saved(fieldLabel(offer.field), offer.value));
    },
    onRefuseOffer: offer => {
      page.offers.value = page.offers.value.filter(one => one.id !== offer.id);
    },
    onField: (field, value) =>
      done(act.setField(id, field, value), toastWords.saved(fieldLabel(field), value)),
    onAllow: (field, change) => done(act.allow(id, field, change), allowWords(field, change)),
    onPin: field => done(act.set(id, 'humanLine', field), toastWords.saved(t('cpOnCard'), field ?? '')),
    onAddPoint: text => act.addPoint(id, text, store.settings.value.region),
    onRemoveAddress: address => quietly(act.removeAddress(id, address)),
    onRemovePhone: phone => quietly(act.removePhone(id, phone)),
    onAddDate: date => quietly(act.addDate(id, date)),
    onRemoveDate: date => quietly(act.removeDate(id, date)),
    onSales: sales =>
      done(act.set(id, 'annualSales', sales), toastWords.saved(t('cpSales'), sales ? 'x' : '')),
    onLost: on =>
      done(act.set(id, 'lost', on ? { on } : undefined), on ? t('cpToastLost') : t('cpToastBack')),
    onOrder: order => {
      const add = async () => care.add({ kind: 'order', ...begun([id], await care.writing()), ...order });
      done(add(), t('cpOrderKept', shortDate(order.on, localDate(Date.now()))));
    },
    onOrderGone: order => done(care.remove(order), toastWords.deleted()),
    onPurpose: (event, purpose) => done(act.correct(event, { purpose }), t('cpCorrected')),
    onContact: (event, counts) =>
      done(act.correct(event, { automatic: !counts }), toastWords.contact(counts)),
    onNoteOf: (event, note) => done(act.correct(event, { note }), toastWords.noteSaved()),
    onDelete: event => done(act.remove(event), toastWords.deleted()),
    onCorrect: (event, change) => done(act.correct(event, correction(event, change)), t('cpCorrected')),
    onMove: (event, to) => done(act.move(event, id, to), t('cpMoved')),
    onQuery: page.query,
    onStep: by => {
      neighbours(db, id, uiLanguage()).then(({ previous, next }) => {
        const to = by < 0 ? previous : next;
        if (to) location.hash = linkTo('client', to);
        else say(by < 0 ? t('cpFirst') : t('cpLast'));
      }, failed);
    },
    onExport: kind => {
      if (store.settings.value.policy.export === false) store.say(t('teamExportOff'));
      else quietly(exportPerson(db, id, kind));
    },
    onPhoto: file => {
      exchange()('photoFrom', [file]).then(async read => {
        if ('why' in read) return say(read.why === 'too-long' ? t('cpPhotoLarge') : t('cpPhotoBad'));
        await setPhoto(db, id, read.url);
        say(t('cpPhotoAdded'), () => removePhoto(db, id).catch(failed));
      }, failed);
    },
    onRemovePhoto: () => {
      const remove = async () => {
        const photo = await removePhoto(db, id);
        return photo === undefined ? undefined : () => setPhoto(db, id, photo);
      };
      done(remove(), t('cpPhotoGone'));
    },
    onDeleting: on => {
      page.deleting.value = on;
    },
    onDeletePerson: () => {
      const gone = known();
      if (!gone) return;
      deleteClient(db, id, Date.now()).then(() => {
        location.hash = linkTo('clients');
        say(t('delDone'));
      }, failed);
    },
    onMergeWith: other => {
      location.hash = linkTo('duplicates', id, other);
    },
  };
}

const isUndo = (value: unknown): value is () => Promise<unknown> => typeof value === 'function';

function allowWords(field: string, change: { visibility?: 'me' | 'team'; exportable?: boolean }): string {
  const label = fieldLabel(field);
  if (change.visibility) return change.visibility === 'me' ? t('cpNowMe', label) : t('cpNowTeam', label);
  return change.exportable ? t('cpNowOut', label) : t('cpNowIn', label);
}

/** A day that was changed is a day: what hour it was nobody said. */
function correction(event: Interaction, { date, channel, direction, feeling, mood }: EventChange) {
  const was = event.at === undefined ? '' : localDate(event.at);
  const change: InteractionChange = { channel, direction };
  Object.assign(change, { feeling, mood });
  if (date !== was && date)
    Object.assign(change, { at: instantOfDay(date, thisMoment().zone), precision: 'day' });
  return change;
}
