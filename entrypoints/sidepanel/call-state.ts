import { Temporal } from 'temporal-polyfill';
import type { CallDraft } from '../../lib/care/call-draft';
import { type ReasonOffer, reasonOf, reasonsFor, type TaughtReason } from '../../lib/care/playbook';
import type { CareRecord } from '../../lib/care/record';
import type { ClientCard } from '../../lib/clients/card';
import type { Commitment } from '../../lib/clients/client';
import type { Moment } from '../../lib/clients/clocks';
import { openersFor } from '../../lib/coach/phrases';
import type { Book } from '../../lib/db/book';
import { callNow } from '../../lib/db/calls';
import { careOfKinds } from '../../lib/db/care';
import { photoOf } from '../../lib/db/photos';
import { readClient } from '../../lib/db/read-card';
import { uiLanguage } from '../../lib/i18n';
import { hantTable } from '../../lib/packs';

/** The call that is on, with all that its screen shows. */
export interface CallView {
  call: CallDraft;
  card?: ClientCard;
  reasons: ReasonOffer[];
  proposed?: string;
  heard: Commitment[];
  firstWords?: string;
}

/** Reads the call that is on. Inside `liveRead`. @param taught the playbook's part of the packs */
export async function callView(
  db: Book,
  moment: Moment,
  taught: readonly TaughtReason[],
): Promise<CallView | undefined> {
  const call = await callNow(db);
  if (!call) return undefined;
  const [view, records, photo] = await Promise.all([
    call.clientId === undefined ? undefined : readClient(db, call.clientId, moment),
    careOfKinds(db, 'reason', 'call'),
    call.clientId === undefined ? undefined : photoOf(db, call.clientId),
  ]);
  const proposed = reasonOf(call.note, records as CareRecord[], taught);
  const heard = await heardIn(call.note, moment);
  const noted = new Set((view?.client.commitments ?? []).map(({ text }) => text));
  const name = view && (view.client.nickname ?? view.client.name);
  const firstWords = name === undefined ? undefined : words(name, moment);
  return {
    call,
    reasons: reasonsFor(records as CareRecord[], call.clientId, taught),
    heard: heard.filter(({ text }) => !noted.has(text)),
    ...(view ? { card: photo ? { ...view.card, photo } : view.card } : {}),
    ...(proposed ? { proposed } : {}),
    ...(firstWords ? { firstWords } : {}),
  };
}

/** Promises in the note: what somebody is to do, with its day where one was named. */
async function heardIn(note: string, { now, zone }: Moment): Promise<Commitment[]> {
  if (note.trim().length < 8) return [];
  // Read when there is a note to read: the panel itself opens without it.
  const { findPromises } = await import('../../lib/language/promises');
  const sentAt = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'minute' });
  return findPromises(note, { sentAt, hant: hantTable })
    .slice(0, 4)
    .map(({ what, who, when }) => ({ text: what, who, ...(when ? { due: when.slice(0, 10) } : {}) }));
}

/** The first words of the rep's own time of day, in the language of the client's name. */
function words(name: string, { now, zone }: Moment): string | undefined {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const chinese = /\p{Script=Han}/u.test(name) || uiLanguage().startsWith('zh');
  const first = /\p{Script=Han}/u.test(name) ? name : (name.trim().split(/\s+/)[0] ?? name);
  return openersFor(
    {
      lang: chinese ? 'zh' : 'en',
      hour: local.hour,
      weekday: local.dayOfWeek % 7,
      name: first,
      problem: 'none',
    },
    false,
  )[0];
}
