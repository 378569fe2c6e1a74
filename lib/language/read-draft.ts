import { Temporal } from 'temporal-polyfill';
import type { Finding } from '../coach/finding';
import type { SecondOpinion } from '../coach/opinion/apply-opinion';
import type { DraftNotes, DraftReading, Taught } from '../messages';
import { opinionOf } from './opinion';
import { patternFindings } from './patterns';
import { remarksOn } from './remarks';

/** Now, as the clock on the wall shows it, with the zone's offset. */
const localNow = () =>
  Temporal.Now.zonedDateTimeISO().toString({ timeZoneName: 'never', smallestUnit: 'minute' });

const NONE: SecondOpinion = { doubts: [], dropped: [] };

/** What a draft is told: by advanced patterns, by the learned model where that is asked, and beside both. */
export async function readDraft({
  findings,
  opinion,
  leads,
  locked,
  muted,
  patterns,
  ...draft
}: DraftReading & Taught): Promise<DraftNotes> {
  const { text } = draft;
  const isMuted = ({ rule, pack }: Finding) => pack.lockedBy === undefined && muted.includes(rule);
  const { late, under } = await patternFindings(patterns, { text, findings }, isMuted);
  const heard = opinion ? await opinionOf({ text, findings: [...findings, ...late] }) : NONE;
  const doubts = heard.doubts
    .map(one => (locked ? { ...one, pack: { ...one.pack, lockedBy: '' } } : one))
    .filter(one => !isMuted(one));
  return {
    remarks: remarksOn(draft, { at: localNow(), leads }),
    opinion: { ...heard, doubts: [...late, ...doubts], dropped: [...under, ...heard.dropped] },
  };
}
