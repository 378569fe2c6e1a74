import type { BulkActions } from '../../../../components/book/BulkBar';
import { bulkWords } from '../../../../components/book/bulk-words';
import type { Client, Tier } from '../../../../lib/clients/client';
import { addTag, type Learned, removeTag, setSetting, tagValue } from '../../../../lib/clients/edit';
import { giveTier } from '../../../../lib/clients/give-tier';
import { deleteClients, restoreClients, updateClients } from '../../../../lib/db/bulk-clients';
import { getClients } from '../../../../lib/db/clients';
import { t } from '../../../../lib/i18n';
import { exportCsv } from '../../../../lib/importers/exports/csv';
import { exportVcard } from '../../../../lib/importers/exports/vcard';
import { readSettings } from '../../../../lib/settings';
import type { DashboardStore } from '../../dashboard-store';
import { download } from '../../download';
import type { ListStore } from './list-store';

/** What was before of the fields that a tier or an interval touches. */
type Kept = Pick<Client, 'tier' | 'intervalDays' | 'tierSince' | 'tierTogether'>;

const byHand = (): Learned => ({ source: 'hand', at: Date.now() });

/** What is done with all that are chosen, with what is said about it and its way back. */
export function bulkActions({ db, say, failed }: DashboardStore, list: ListStore): BulkActions {
  const chosen = () => {
    const { value: selected } = list.selected;
    const inOrder = (list.rows.value ?? []).flatMap(({ id }) => (selected.has(id) ? id : []));
    // What a filter hides since it was chosen is chosen still.
    const shown = new Set(inOrder);
    return [...inOrder, ...[...selected].filter(id => !shown.has(id))];
  };

  /** Sets one of the settings for all, and keeps what was there. */
  async function set<K extends 'tier' | 'intervalDays'>(
    ids: readonly string[],
    field: K,
    change: (client: Client, learned: Learned) => Client,
    words: (count: number) => string,
  ): Promise<void> {
    const learned = byHand();
    const before = new Map<string, Kept>();
    const count = await updateClients(db, ids, client => {
      const { tier, intervalDays, tierSince, tierTogether } = client;
      before.set(client.id, { tier, intervalDays, tierSince, tierTogether });
      return change(client, learned);
    });
    say(words(count), () => {
      updateClients(db, [...before.keys()], client => {
        const old = before.get(client.id)!;
        // Somebody has changed it since: that stands.
        if (client.facts[field]?.learnedAt !== learned.at) return client;
        const back: Client = { ...setSetting(client, field, old[field], byHand()) };
        for (const one of ['tierSince', 'tierTogether'] as const) {
          if (old[one] === undefined) delete back[one];
          else Object.assign(back, { [one]: old[one] });
        }
        return back;
      }).catch(failed);
    });
  }

  return {
    onTier: (tier: Tier | undefined) => {
      const ids = chosen();
      const many = ids.length;
      set(
        ids,
        'tier',
        (client, learned) =>
          tier === undefined
            ? setSetting(client, 'tier', undefined, learned)
            : giveTier([client], tier, learned, many)[0]!,
        count => bulkWords.tier(tier, count),
      ).catch(failed);
    },

    onInterval: days => {
      set(
        chosen(),
        'intervalDays',
        (client, learned) => setSetting(client, 'intervalDays', days, learned),
        count => bulkWords.interval(days, count),
      ).catch(failed);
    },

    onTag: async (tag, add) => {
      const learned = byHand();
      const changed: string[] = [];
      let written = tag;
      const change = (client: Client, adding: boolean): Client =>
        adding ? addTag(client, written, byHand()) : removeTag(client, tag, Date.now());
      try {
        await updateClients(db, chosen(), client => {
          const had = client.tags?.find(one => tagValue(one) === tagValue(tag));
          if (had !== undefined) written = had;
          const next = add ? addTag(client, tag, learned) : removeTag(client, tag, learned.at);
          if (next !== client) changed.push(client.id);
          return next;
        });
        say(bulkWords.tag(written, add, changed.length), () => {
          updateClients(db, changed, client => change(client, !add)).catch(failed);
        });
      } catch {
        failed();
      }
    },

    onExport: async format => {
      if ((await readSettings()).policy.export === false) return say(t('teamExportOff'));
      try {
        const clients = await getClients(db, chosen());
        const [text, type, name] =
          format === 'csv'
            ? [exportCsv(clients), 'text/csv', 'clients.csv']
            : [exportVcard(clients), 'text/vcard', 'clients.vcf'];
        download(name, new Blob([text], { type: `${type};charset=utf-8` }));
        say(bulkWords.exported(name, clients.length));
      } catch {
        failed();
      }
    },

    onDelete: async () => {
      try {
        const deleted = await deleteClients(db, chosen(), Date.now());
        const [only] = deleted;
        say(bulkWords.deleted(deleted.length === 1 ? only?.client.name : undefined, deleted.length), () => {
          restoreClients(db, deleted).catch(failed);
        });
      } catch {
        failed();
      }
    },
  };
}
