import { describe, expect, it } from 'vitest';
import { currentInteractions } from '../../../lib/clients/current-interactions';
import type { Interaction } from '../../../lib/clients/interaction';
import { interactionsOfThread, type Recording } from '../../../lib/clients/interaction-from-page';
import { parseInteraction } from '../../../lib/clients/parse';
import type { InteractionDraft } from '../../../lib/importers/importer';
import { planInteractions } from '../../../lib/importers/plan-interactions';
import { id, MARGARET, utc } from '../clients/make';
import { NOW } from './reading';

const recording: Recording = {
  account: 'me@firm.example',
  workAccounts: ['me@firm.example'],
  clientsOf: address => (address === 'margaret@harlow.example' ? [MARGARET] : []),
  keepSubject: true,
  author: 'a1',
  newId: id,
  now: NOW,
  zone: 'Europe/Berlin',
};
const mail = (part: Partial<InteractionDraft> = {}): InteractionDraft => ({
  line: 1,
  source: 'import:mbox',
  channel: 'mail',
  key: 'mid:1@x',
  at: utc('2026-10-19T09:00:00Z'),
  precision: 'instant',
  from: 'margaret@harlow.example',
  to: ['me@firm.example'],
  cc: [],
  subject: 'Order 5',
  automatic: false,
  ...part,
});
const meeting = (part: Partial<InteractionDraft> = {}) =>
  mail({ source: 'import:ics', channel: 'video', key: 'ics:1', ...part });
const plan = (drafts: InteractionDraft[], stored: Interaction[] = []) =>
  planInteractions(drafts, { recording, stored });

describe('plan of interactions', () => {
  it('a mail with a client, as it is stored', () => {
    const { added } = plan([mail()]);
    expect(added).toMatchObject([
      { clientIds: [MARGARET], direction: 'in', origin: 'import:mbox', keys: ['mid:1@x'], purpose: 'sale' },
    ]);
    expect(parseInteraction(JSON.parse(JSON.stringify(added[0])))).toEqual(added[0]);
  });

  it('of those who are in no client nothing is kept but how often, and of colleagues and machines not that', () => {
    const strangers = plan([
      mail({ from: 'bo@tern.example' }),
      mail({ key: 'mid:2', from: 'bo@tern.example' }),
      mail({ key: 'mid:3', from: 'eve@firm.example' }),
      mail({ key: 'mid:4', from: 'news@tern.example', automatic: true }),
    ]);
    expect(strangers).toMatchObject({ added: [], others: 4 });
    expect([...strangers.unknown]).toEqual([['bo@tern.example', 2]]);
  });

  it('headers decide whether a human wrote', () => {
    expect(plan([mail({ automatic: true })]).added[0]!.automatic).toBe(true);
    expect(
      plan([mail({ from: 'me@firm.example', to: ['margaret@harlow.example'], automatic: true })]).added[0],
    ).toMatchObject({ direction: 'out', automatic: false });
  });

  it('the same file twice changes nothing', () => {
    const file = [mail(), mail({ key: undefined, at: utc('2026-10-20T09:00:00Z') }), meeting()];
    const { added } = plan(file);
    expect(added).toHaveLength(3);
    expect(plan(file, added)).toMatchObject({ added: [], cancelled: [], same: 3 });
    expect(plan([...file, ...file])).toMatchObject({ same: 3 });
  });

  it('a mail seen in a page and then in a file is one', () => {
    const [seen] = interactionsOfThread(
      [
        {
          ids: ['gmail:1'],
          from: { address: 'margaret@harlow.example' },
          to: [{ address: 'me@firm.example' }],
          cc: [],
          subject: 'Order 5',
          at: utc('2026-10-19T09:00:30Z'),
        },
      ],
      recording,
    );
    const { added } = plan([mail()], [seen!]);
    expect(currentInteractions([seen!, ...added])).toHaveLength(1);
    expect(plan([mail()], [seen!, ...added]).added).toEqual([]);
  });

  it('a meeting that was moved supersedes, and what a person said of it stays', () => {
    const [first] = plan([meeting()]).added;
    const stored: Interaction[] = [
      first!,
      { ...first!, id: id(), supersedes: first!.id, channel: 'visit', note: 'Good', recordedAt: NOW + 1 },
    ];
    const moved = plan([meeting({ at: utc('2026-10-21T09:00:00Z') })], stored);
    expect(moved.added).toMatchObject([
      { supersedes: stored[1]!.id, channel: 'visit', note: 'Good', at: utc('2026-10-21T09:00:00Z') },
    ]);
    expect(plan([meeting()], stored).added).toEqual([]);
  });

  it('a meeting that was called off goes, and never comes where it was not', () => {
    const { added } = plan([meeting()]);
    expect(plan([meeting({ cancelled: true })], added)).toMatchObject({
      added: [],
      cancelled: [added[0]!.id],
    });
    expect(plan([meeting({ cancelled: true })])).toMatchObject({ added: [], cancelled: [] });
  });
});
