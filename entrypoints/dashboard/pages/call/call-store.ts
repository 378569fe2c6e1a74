import { signal } from '@preact/signals';
import type { Candidate } from '../../../../components/ClientPick';
import type { Search } from '../../../../components/FindClient';
import { toastWords } from '../../../../components/toast-words';
import { newId, thisMoment } from '../../../../lib/author';
import { addPhone } from '../../../../lib/clients/edit';
import { formatPhone, parsePhone } from '../../../../lib/clients/phone';
import { createClient, linkAddress, updateClient } from '../../../../lib/db/clients';
import { findClients, warmFind } from '../../../../lib/db/find-clients';
import { identify, markNotClient, ownersOfPhone } from '../../../../lib/db/identify';
import { liveRead } from '../../../../lib/db/live-read';
import { readClients } from '../../../../lib/db/read-card';
import { seenLast } from '../../../../lib/db/recent';
import type { Show } from '../../../../lib/roads/show-request';
import type { DashboardStore } from '../../dashboard-store';
import { linkTo } from '../../route';

const FOUND = 8;

/** What the page shows where it does not lead on to a client at once. */
export type CallState =
  | { kind: 'find'; recent: Candidate[] }
  | { kind: 'several'; shown: string; candidates: Candidate[] }
  | { kind: 'unknown'; number: string; shown: string }
  | { kind: 'unknown'; address: string };

/** Finds whom a call is from, and makes or links a client where nobody is. */
export function callStore({ db, settings, failed, say }: DashboardStore) {
  const state = signal<CallState | undefined>(undefined);
  const search = signal<Search>({ query: '', results: [] });
  const byHand = () => ({ source: 'hand', at: Date.now() });

  const candidates = async (ids: readonly string[]): Promise<Candidate[]> =>
    (await readClients(db, ids, thisMoment())).map(({ card: { id, name, company, role, gap } }) => ({
      id,
      name,
      gap,
      because: 'name',
      ...(company ? { company } : {}),
      ...(role ? { role } : {}),
    }));

  /** In place of this page: the way back leads to where the person came from. */
  const open = (id: string) => location.replace(linkTo('client', id));

  let queries = 0;
  const query = async (text: string) => {
    const mine = ++queries;
    search.value = { ...search.value, query: text };
    const found = await findClients(db, text, { limit: FOUND, region: settings.value.region });
    const results = await candidates(found);
    if (mine === queries) search.value = { query: text, results };
  };

  const owners = async (asked: Show): Promise<string[]> => {
    if (asked.kind === 'phone') return ownersOfPhone(db, asked.number, settings.value.region);
    if (asked.kind !== 'address') return [];
    const { known, several } = await identify(db, [{ address: asked.address }]);
    return [...known.map(({ clientId }) => clientId), ...several.flatMap(({ clientIds }) => clientIds)];
  };

  const lookAround = async (text: string | undefined) => {
    state.value = { kind: 'find', recent: await candidates(await seenLast(db, FOUND)) };
    warmFind(db).catch(failed);
    if (text !== undefined) await query(text);
  };

  const show = async (asked: Show & { kind: 'phone' | 'address' }, ids: readonly string[]) => {
    const [only] = ids;
    const shown = asked.kind === 'phone' ? numberText(asked.number) : asked.address;
    if (only && ids.length === 1) open(only);
    else if (only) state.value = { kind: 'several', shown, candidates: await candidates(ids.slice(0, 9)) };
    else if (asked.kind === 'phone') state.value = { kind: 'unknown', number: asked.number, shown };
    else state.value = { kind: 'unknown', address: asked.address };
  };

  /** Looks for whom it is, for as long as the page stands: in the panel they may be linked meanwhile. Gives its end. */
  const look = (asked: Show | undefined): (() => void) => {
    if (asked?.kind !== 'phone' && asked?.kind !== 'address') {
      lookAround(asked?.kind === 'find' ? asked.text : undefined).catch(failed);
      return () => undefined;
    }
    const following = liveRead(() => owners(asked)).subscribe({
      next: ids => show(asked, ids).catch(failed),
      error: failed,
    });
    return () => following.unsubscribe();
  };

  const numberText = (text: string): string => {
    const { region } = settings.value;
    const phone = parsePhone(text, region);
    return phone ? formatPhone(phone.number, region) : text;
  };

  /** Gives a client a number; says so where it cannot be read as one. */
  const linkNumber = async (id: string, number: string) => {
    const phone = parsePhone(number, settings.value.region);
    if (phone) await updateClient(db, id, client => addPhone(client, phone, byHand()));
    else say(toastWords.pointUnread());
    open(id);
  };

  const create = async (made: { name: string; company?: string; address?: string; phone?: string }) => {
    const { phone, ...rest } = made;
    const { id } = await createClient(db, { id: newId(), ...rest }, byHand());
    if (phone === undefined) open(id);
    else await linkNumber(id, phone);
  };

  return {
    state,
    search,
    open,
    query: (text: string) => {
      query(text).catch(failed);
    },
    look,
    create: (made: Parameters<typeof create>[0]) => {
      create(made).catch(failed);
    },
    linkNumber: (id: string, number: string) => {
      linkNumber(id, number).catch(failed);
    },
    linkAddress: (id: string, address: string) => {
      linkAddress(db, id, address, byHand()).then(() => open(id), failed);
    },
    notClient: (address: string) => {
      markNotClient(db, address).catch(failed);
    },
  };
}
