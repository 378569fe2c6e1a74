import { Temporal } from 'temporal-polyfill';
import type { DraftNotes, DraftReading, Taught } from '../messages';
import { opinionOf } from './opinion';
import { remarksOn } from './remarks';

/** Now, as the clock on the wall shows it, with the zone's offset. */
const localNow = () =>
  Temporal.Now.zonedDateTimeISO().toString({ timeZoneName: 'never', smallestUnit: 'minute' });

/** What a draft is told: by the learned model where that is asked, and beside it. */
export async function readDraft({
  findings,
  opinion,
  leads,
  ...draft
}: DraftReading & Taught): Promise<DraftNotes> {
  const remarks = remarksOn(draft, { at: localNow(), leads });
  return opinion ? { remarks, opinion: await opinionOf({ text: draft.text, findings }) } : { remarks };
}
