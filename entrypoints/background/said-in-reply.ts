import { browser } from 'wxt/browser';
import { type SaidInReply, tickSaid } from '../../lib/care/problem';
import type { Book } from '../../lib/db/book';
import { careOf, updateCare } from '../../lib/db/care';
import type { DraftRemarks } from '../../lib/language/remarks';

// The worker may die between the last pause in writing and Send: kept for the browser's session, in memory.
const keyOf = (tab: number) => `said ${tab}`;

/** Notes what the draft in this tab does for a problem, as it stands now. Nothing of its words. */
export async function noteSaid(tab: number | undefined, { complaint, later }: DraftRemarks): Promise<void> {
  if (tab === undefined) return;
  if (!complaint && later.length === 0) {
    await browser.storage.session.remove(keyOf(tab));
    return;
  }
  const said: SaidInReply = {
    empathy: complaint !== undefined && !complaint.missing.includes('empathy'),
    owned: complaint !== undefined && !complaint.missing.includes('ownership'),
    help: complaint !== undefined && !complaint.missing.includes('help'),
    later,
  };
  await browser.storage.session.set({ [keyOf(tab)]: said });
}

/** The reply was sent: what it said ticks the steps of the open problems of those it went to. */
export async function tickSent(
  db: Book,
  tab: number | undefined,
  clientIds: readonly string[],
  at: number,
): Promise<void> {
  if (tab === undefined) return;
  const key = keyOf(tab);
  const said = (await browser.storage.session.get(key))[key] as SaidInReply | undefined;
  if (!said) return;
  await browser.storage.session.remove(key);
  for (const clientId of clientIds)
    for (const record of await careOf(db, clientId))
      if (record.kind === 'problem' && record.closedAt === undefined)
        await updateCare(db, record.id, 'problem', old => tickSaid(old, said, at));
}
