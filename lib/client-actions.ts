import { authorId, newId, thisMoment } from './author';
import { normaliseAddress } from './clients/address';
import type { Client, Commitment, DateFact, Fact, Phone, Tier } from './clients/client';
import {
  addAddress,
  addCommitment,
  addDate,
  addPhone,
  allowFact,
  editInteraction,
  type InteractionChange,
  type Learned,
  removeAddress,
  removeCommitment,
  removeDate,
  removePhone,
  type Setting,
  setField,
  setSetting,
} from './clients/edit';
import { type FactOffer, refuseOffer, takeOffer } from './clients/fact-offer';
import type { Channel, Feeling, Interaction } from './clients/interaction';
import { withClient } from './clients/merge-events';
import { parsePhone } from './clients/phone';
import { setAccount } from './db/accounts';
import type { Book } from './db/book';
import { createClient, linkAddress, updateClient } from './db/clients';
import { markNotClient, unmarkNotClient } from './db/identify';
import { record, removeInteraction, supersede } from './db/interactions';
import { recordThread } from './db/recording';
import { recordingContext } from './recording-context';
import type { PageView } from './sites/adapter';
import { datedMessages } from './sites/dated-messages';

export interface HandLog {
  channel: Channel;
  note?: string;
  feeling?: Feeling;
  mood?: Feeling;
}

/** What a person does in the panel, each with its way back where there is one. */
export function clientActions(db: Book) {
  const byHand = (): Learned => ({ source: 'hand', at: Date.now() });

  /** Mails on screen were passed over while the client was not in the book, or the account was off. */
  async function catchUp(page: PageView | undefined): Promise<void> {
    if (page?.account && page.thread) {
      const context = await recordingContext(page.account);
      await recordThread(db, datedMessages(page.thread.messages, page.language, context.zone), context);
    }
  }

  return {
    /** Logs a contact or a note by hand, as of now. Answers its undo. */
    async log(clientId: string, { channel, note, feeling, mood }: HandLog): Promise<() => Promise<void>> {
      const { now, zone } = thisMoment();
      const event: Interaction = {
        id: newId(),
        clientIds: [clientId],
        channel,
        direction: 'out',
        at: now,
        precision: 'instant',
        zone,
        purpose: 'unknown',
        purposeBy: 'rule',
        personal: true,
        automatic: false,
        ...(note?.trim() ? { note: note.trim() } : {}),
        ...(feeling ? { feeling } : {}),
        ...(mood ? { mood } : {}),
        keys: [],
        author: await authorId(),
        origin: 'hand',
        recordedAt: now,
      };
      await record(db, [event]);
      return () => removeInteraction(db, event, Date.now());
    },

    /** Corrects an event: a new one supersedes it. Answers its undo. */
    async correct(event: Interaction, change: InteractionChange): Promise<() => Promise<void>> {
      const author = await authorId();
      const edit = editInteraction(event, change, { id: newId(), author, at: Date.now() });
      await supersede(db, { ...edit, supersedes: event.id });
      return async () => {
        // As it was before, told once more: also what had no value then.
        const back = { ...event, id: newId(), author, recordedAt: Date.now() };
        await supersede(db, { ...back, supersedes: edit.id });
      };
    },

    /**
     * Gives an event to another client. A mail stays with the first as no contact: it would be recorded there
     * again when its thread is opened. Answers its undo.
     */
    async move(event: Interaction, from: string, to: string): Promise<() => Promise<void>> {
      const { supersedes: _old, ...bare } = event;
      const moved: Interaction = { ...withClient(bare, from, to), id: newId(), recordedAt: Date.now() };
      const copy = { ...moved, clientIds: event.channel === 'mail' ? [to] : moved.clientIds };
      // First where it goes, then away: broken off in between, nothing is lost.
      await record(db, [copy]);
      const back =
        event.channel === 'mail' ? await this.correct(event, { automatic: true }) : await this.remove(event);
      return async () => {
        await back();
        await removeInteraction(db, copy, Date.now());
      };
    },

    /** Deletes an event. The undo stores the same event anew: the old id stays dead. */
    async remove(event: Interaction): Promise<() => Promise<void>> {
      await removeInteraction(db, event, Date.now());
      const { supersedes: _gone, ...bare } = event;
      return async () => {
        await record(db, [{ ...bare, id: newId() }]);
      };
    },

    async setField(id: string, field: string, value: string): Promise<() => Promise<void>> {
      let before = '';
      await updateClient(db, id, client => {
        before = client.facts[field]?.value ?? '';
        return setField(client, field, value, byHand());
      });
      return async () => {
        await updateClient(db, id, client => setField(client, field, before, byHand()));
      };
    },

    /** Who may see a value, and whether it may be exported. Answers its undo. */
    async allow(
      id: string,
      field: string,
      change: Partial<Pick<Fact, 'visibility' | 'exportable'>>,
    ): Promise<() => Promise<void>> {
      let before: typeof change = {};
      await updateClient(db, id, client => {
        const fact = client.facts[field];
        if (fact) before = { visibility: fact.visibility, exportable: fact.exportable };
        return allowFact(client, field, change, Date.now());
      });
      return async () => {
        await updateClient(db, id, client => allowFact(client, field, before, Date.now()));
      };
    },

    /** Sets or, with `undefined`, clears a setting. Answers its undo. */
    async set<K extends Setting>(
      id: string,
      field: K,
      value: Client[K] | undefined,
    ): Promise<() => Promise<void>> {
      let before: Client[K] | undefined;
      await updateClient(db, id, client => {
        before = client[field];
        return setSetting(client, field, value, byHand());
      });
      return async () => {
        await updateClient(db, id, client => setSetting(client, field, before, byHand()));
      };
    },

    async setTier(id: string, tier: Tier | undefined): Promise<void> {
      await updateClient(db, id, client => setSetting(client, 'tier', tier, byHand()));
    },

    async setInterval(id: string, days: number | undefined): Promise<void> {
      await updateClient(db, id, client => setSetting(client, 'intervalDays', days, byHand()));
    },

    /** Hides the reminder until that local date (YYYY-MM-DD); the gap stays. */
    async snooze(id: string, until: string | undefined): Promise<() => Promise<void>> {
      let before: Client['snoozedUntil'];
      await updateClient(db, id, client => {
        before = client.snoozedUntil;
        return setSetting(client, 'snoozedUntil', until, byHand());
      });
      return async () => {
        await updateClient(db, id, client => setSetting(client, 'snoozedUntil', before, byHand()));
      };
    },

    /** Shows a fact on the card, or none. */
    async pin(id: string, field: string | undefined): Promise<void> {
      await updateClient(db, id, client => setSetting(client, 'humanLine', field, byHand()));
    },

    /** Adds an address or a phone; answers whether the text could be read as one. */
    async addPoint(id: string, text: string, region: string): Promise<boolean> {
      if (text.includes('@')) {
        const address = normaliseAddress(text);
        if (!address) return false;
        await updateClient(db, id, client => addAddress(client, address, byHand()));
        return true;
      }
      const phone = parsePhone(text, region);
      if (!phone) return false;
      await updateClient(db, id, client => addPhone(client, phone, byHand()));
      return true;
    },

    async removeAddress(id: string, address: string): Promise<void> {
      await updateClient(db, id, client => removeAddress(client, address, Date.now()));
    },

    async removePhone(id: string, phone: Phone): Promise<void> {
      await updateClient(db, id, client => removePhone(client, phone, Date.now()));
    },

    async addDate(id: string, date: DateFact): Promise<void> {
      await updateClient(db, id, client => addDate(client, date, byHand()));
    },

    async removeDate(id: string, date: DateFact): Promise<void> {
      await updateClient(db, id, client => removeDate(client, date, Date.now()));
    },

    async setOpenThing(id: string, text: string, due: string | undefined): Promise<void> {
      const value = text.trim() ? { text: text.trim(), ...(due ? { due } : {}) } : undefined;
      await updateClient(db, id, client => setSetting(client, 'openThing', value, byHand()));
    },

    /** Keeps a promise in mind. Answers its undo. */
    async addCommitment(id: string, commitment: Commitment): Promise<() => Promise<void>> {
      await updateClient(db, id, client => addCommitment(client, commitment, byHand()));
      return async () => {
        await updateClient(db, id, client => removeCommitment(client, commitment, Date.now()));
      };
    },

    /** A promise was kept. Answers its undo. */
    async keep(id: string, commitment: Commitment): Promise<() => Promise<void>> {
      await updateClient(db, id, client => removeCommitment(client, commitment, Date.now()));
      return async () => {
        await updateClient(db, id, client => addCommitment(client, commitment, byHand()));
      };
    },

    /** Keeps a fact of a mail. Answers its undo. */
    async takeOffer(id: string, offer: FactOffer): Promise<() => Promise<void>> {
      let before = '';
      await updateClient(db, id, client => {
        before = client.facts[offer.field]?.value ?? '';
        return takeOffer(client, offer, Date.now());
      });
      return async () => {
        const { date, phone } = offer;
        await updateClient(db, id, client => {
          if (phone) return removePhone(client, phone, Date.now());
          return date
            ? removeDate(client, date, Date.now())
            : setField(client, offer.field, before, byHand());
        });
      };
    },

    async refuseOffer(id: string, offer: FactOffer): Promise<void> {
      await updateClient(db, id, client => refuseOffer(client, offer, Date.now()));
    },

    /** A client from what the page shows, and the mails on screen with it. */
    async create(
      { name, company, address, phone }: { name: string; company?: string; address?: string; phone?: string },
      region: string,
      page: PageView | undefined,
    ): Promise<string> {
      const client = await createClient(
        db,
        { id: newId(), name, ...(company ? { company } : {}), ...(address ? { address } : {}) },
        byHand(),
      );
      const read = phone === undefined ? undefined : parsePhone(phone, region);
      if (read) await updateClient(db, client.id, old => addPhone(old, read, byHand()));
      await catchUp(page);
      return client.id;
    },

    async link(id: string, address: string, page: PageView | undefined): Promise<void> {
      await linkAddress(db, id, address, byHand());
      await catchUp(page);
    },

    async notClient(address: string): Promise<() => Promise<void>> {
      await markNotClient(db, address);
      return () => unmarkNotClient(db, address);
    },

    /** Switches recording on or off for one of the rep's own accounts. */
    async setWork(address: string, work: boolean, page?: PageView): Promise<void> {
      await setAccount(db, address, work, Date.now());
      if (work) await catchUp(page);
    },
  };
}

export type ClientActions = ReturnType<typeof clientActions>;
