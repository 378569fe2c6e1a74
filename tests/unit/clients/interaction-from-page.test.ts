import { describe, expect, it } from 'vitest';
import {
  interactionOfSent,
  interactionsOfThread,
  type Recording,
} from '../../../lib/clients/interaction-from-page';
import type { PageMessage } from '../../../lib/sites/adapter';
import { id, utc } from './make';

const NOW = utc('2026-11-24T12:00:00Z');
const BOOK: Record<string, string[]> = {
  'margaret@harlow.example': ['margaret'],
  'dev@harlow.example': ['dev'],
  'office@harlow.example': ['margaret', 'dev'],
};
const recording = (part: Partial<Recording> = {}): Recording => ({
  account: 'me@acme.example',
  workAccounts: ['me@acme.example'],
  clientsOf: address => BOOK[address] ?? [],
  keepSubject: true,
  author: 'a1',
  newId: id,
  now: NOW,
  zone: 'Europe/Berlin',
  ...part,
});
const person = (address: string) => ({ address });
const message = (part: Partial<PageMessage> = {}): PageMessage => ({
  ids: ['gmail:18f1'],
  from: person('Margaret@Harlow.example'),
  to: [person('me@acme.example')],
  cc: [],
  subject: 'Spring lead times',
  at: NOW - 3_600_000,
  precision: 'instant',
  ...part,
});
const stranger = person('someone@secret.example');

describe('privacy by default', () => {
  it('in an account that is not for work nothing is recorded', () => {
    expect(interactionsOfThread([message()], recording({ workAccounts: [] }))).toEqual([]);
    expect(interactionsOfThread([message()], recording({ account: 'me@gmail.com' }))).toEqual([]);
  });

  it('of people who are not in the book nothing is recorded, not even beside one who is', () => {
    expect(interactionsOfThread([message({ from: stranger })], recording())).toEqual([]);
    const made = interactionsOfThread([message({ to: [person('me@acme.example'), stranger] })], recording());
    expect(made).toHaveLength(1);
    expect(JSON.stringify(made)).not.toContain('secret');
    expect(JSON.stringify(made)).not.toContain('harlow.example');
  });

  it('a colleague’s mail to a client is not ours', () => {
    const mail = message({ from: person('bo@acme.example'), to: [person('margaret@harlow.example')] });
    expect(interactionsOfThread([mail], recording())).toEqual([]);
  });

  it('the subject is kept only if it may be; the purpose is known all the same', () => {
    const quote = message({ subject: 'Quote 118' });
    expect(interactionsOfThread([quote], recording())[0]).toMatchObject({
      subject: 'Quote 118',
      purpose: 'sale',
    });
    const [bare] = interactionsOfThread([quote], recording({ keepSubject: false }));
    expect(bare!.subject).toBeUndefined();
    expect(bare!.purpose).toBe('sale');
  });

  it('an address of several clients is not guessed', () => {
    expect(interactionsOfThread([message({ from: person('office@harlow.example') })], recording())).toEqual(
      [],
    );
  });
});

describe('interactionsOfThread', () => {
  it('reads theirs as in', () => {
    expect(interactionsOfThread([message()], recording())).toMatchObject([
      {
        clientIds: ['margaret'],
        direction: 'in',
        channel: 'mail',
        personal: true,
        automatic: false,
        account: 'me@acme.example',
        keys: ['gmail:18f1'],
        origin: 'thread',
        at: NOW - 3_600_000,
      },
    ]);
  });

  it('reads ours as out, from any own address, and tells To from Cc', () => {
    const mail = message({
      from: person('alias@acme.example'),
      to: [person('margaret@harlow.example'), stranger],
      cc: [person('dev@harlow.example'), person('margaret@harlow.example')],
    });
    const made = interactionsOfThread([mail], recording({ ownAddresses: ['alias@acme.example'] }));
    expect(made).toMatchObject([{ clientIds: ['dev', 'margaret'], copied: ['dev'], direction: 'out' }]);
  });

  it('more than 20 recipients is personal to nobody', () => {
    const many = (n: number) => [
      person('margaret@harlow.example'),
      ...Array.from({ length: n - 1 }, (_, i) => person(`p${i}@x.example`)),
    ];
    const made = (n: number) =>
      interactionsOfThread([message({ from: person('me@acme.example'), to: many(n) })], recording())[0]!
        .personal;
    expect(made(20)).toBe(true);
    expect(made(21)).toBe(false);
  });

  it('takes a folded answer of ours, which shows no recipients, to go to the only other person', () => {
    const theirs = message({ ids: ['gmail:1'] });
    const ours = message({ ids: ['gmail:2'], from: person('me@acme.example'), to: [], cc: [] });
    const events = interactionsOfThread([theirs, ours], recording());
    expect(events.map(event => event.direction)).toEqual(['in', 'out']);
    const third = message({ ids: ['gmail:3'], from: person('third@else.example') });
    expect(
      interactionsOfThread([theirs, ours, third], recording()).filter(event => event.direction === 'out'),
    ).toEqual([]);
  });

  it('marks automatic mail of theirs, by its look, and never ours', () => {
    const auto = (part: Partial<PageMessage>) =>
      interactionsOfThread([message(part)], recording())[0]!.automatic;
    expect(auto({ subject: 'Out of office: back on Monday' })).toBe(true);
    expect(
      auto({
        from: person('me@acme.example'),
        to: [person('margaret@harlow.example')],
        subject: 'Out of office: cover for next week',
      }),
    ).toBe(false);
  });

  it('keeps a message without a date as undated, and drops one without date and id', () => {
    const [undated] = interactionsOfThread([message({ at: undefined })], recording());
    expect(undated).toMatchObject({ precision: 'none' });
    expect(undated!.at).toBeUndefined();
    expect(interactionsOfThread([message({ at: undefined, ids: [] })], recording())).toEqual([]);
    expect(interactionsOfThread([message({ from: undefined })], recording())).toEqual([]);
  });
});

describe('interactionOfSent', () => {
  const sent = { to: [person('Margaret@harlow.example')], cc: [], bcc: [], at: NOW, keys: ['sent:1'] };

  it('is of those in the book; Bcc is no contact', () => {
    expect(interactionOfSent(sent, recording())).toMatchObject({
      clientIds: ['margaret'],
      origin: 'sent',
      at: NOW,
    });
    expect(interactionOfSent({ ...sent, to: [stranger] }, recording())).toBeUndefined();
    expect(
      interactionOfSent({ ...sent, to: [stranger], bcc: [person('dev@harlow.example')] }, recording()),
    ).toMatchObject({ clientIds: ['dev'], copied: ['dev'] });
    expect(interactionOfSent(sent, recording({ workAccounts: [] }))).toBeUndefined();
  });

  it('is recognised in the thread: same recipients in another order and case', () => {
    const live = interactionOfSent(
      { ...sent, cc: [stranger], bcc: [person('dev@harlow.example')] },
      recording(),
    )!;
    const [seen] = interactionsOfThread(
      [
        message({
          from: person('me@acme.example'),
          to: [person('margaret@HARLOW.example')],
          cc: [person('me@acme.example'), person('Someone@secret.example')],
        }),
      ],
      recording(),
    );
    expect(seen!.recipients).toBe(live.recipients);
  });
});
