import { expect, it } from 'vitest';
import { suggestions, wordsTyped } from '../../../lib/care/introduction';
import { parseCare } from '../../../lib/care/parse';
import { setField } from '../../../lib/clients/edit';
import { careOfKinds } from '../../../lib/db/care';
import { putClients } from '../../../lib/db/clients';
import { needsAndOffers } from '../../../lib/db/leads';
import { introductionActions, tickIntroductions } from '../../../lib/introduction-actions';
import { AT } from '../care/make';
import { client, MARGARET } from '../clients/make';
import { freshBook } from './open';

const TOM = '01890000-0000-7000-8000-00000000bbb2';

async function bookOfTwo() {
  const db = freshBook();
  const by = { source: 'hand', at: AT };
  await putClients(db, [
    setField(
      client({ id: MARGARET, name: 'Margaret Okafor', addresses: ['margaret@harlow.example'] }),
      'needs',
      'fitters for oak panels',
      by,
    ),
    setField(
      client({ id: TOM, name: 'Tom Reed', addresses: ['tom@reed.example'] }),
      'offers',
      'fitters, any weekend',
      by,
    ),
  ]);
  return db;
}

it('an introduction from the suggestion to both in one mail, with its way back (R5)', async () => {
  const db = await bookOfTwo();
  const act = introductionActions(db);
  const [idea] = suggestions(await needsAndOffers(db), [], new Set());
  const first = await act.begin(idea!, 'needs');
  expect(first?.mail).toMatch(/^mailto:margaret@harlow\.example\?/);
  const stored = async () => (await careOfKinds(db, 'introduction'))[0]!;
  expect(await stored()).toMatchObject({ clientIds: [MARGARET, TOM], state: 'asked', asked: ['needs'] });
  expect((await act.ask(await stored(), 'offers'))?.mail).toMatch(/^mailto:tom@reed\.example\?/);
  await act.yes(await stored(), 'needs', true);
  await act.yes(await stored(), 'offers', true);
  const made = await act.introduce(await stored());
  expect(made?.mail).toMatch(/^mailto:margaret@harlow\.example,tom@reed\.example\?/);
  // The mail is begun; whether it was sent shows later.
  expect(await stored()).toMatchObject({ state: 'asked', introducing: true });
  await made?.undo();
  expect((await stored()).introducing).toBeUndefined();
  await act.outcome(await stored(), 'made');
  expect((await stored()).state).toBe('made');
  await first?.undo();
  expect(await careOfKinds(db, 'introduction')).toEqual([]);
});

it('the mails of an introduction tick themselves when they are seen as sent, by whom they went to and subject', async () => {
  const db = await bookOfTwo();
  const act = introductionActions(db);
  await act.begin({ needs: MARGARET, offers: TOM, why: 'oak' }, 'needs');
  const stored = async () => (await careOfKinds(db, 'introduction'))[0]!;
  const asks = { needs: 'Somebody you may like to meet', offers: '有人在找您提供的东西' };
  for (const [to, subject] of [
    [[MARGARET], undefined],
    [[MARGARET], 'Order 4471'],
    [[TOM], asks.needs],
    [[MARGARET, TOM], asks.needs],
  ] as const) {
    await tickIntroductions(db, to, subject, AT);
    expect((await stored()).sent).toBeUndefined();
  }
  await tickIntroductions(db, [MARGARET], `  ${asks.needs.toUpperCase()} `, AT + 1);
  await tickIntroductions(db, [TOM], asks.offers, AT + 2);
  expect(await stored()).toMatchObject({
    asked: ['needs', 'offers'],
    sent: { needs: AT + 1, offers: AT + 2 },
  });
  // Nobody is introduced before both said yes, whatever was sent.
  await tickIntroductions(db, [TOM, MARGARET], 'Margaret Okafor, meet Tom Reed', AT + 3);
  expect((await stored()).state).toBe('asked');
  await act.yes(await stored(), 'needs', true);
  await act.yes(await stored(), 'offers', true);
  await tickIntroductions(db, [TOM, MARGARET], 'Margaret Okafor, meet Tom Reed', AT + 4);
  expect(await stored()).toMatchObject({ state: 'made', sent: { both: AT + 4 } });
});

it('words that are the same to the person make a suggestion, and are taken back', async () => {
  const db = await bookOfTwo();
  const words = wordsTyped('Shopfitter，fitters, fitters;joiner\n joiner ');
  expect(words).toEqual(['Shopfitter', 'fitters', 'joiner']);
  const undo = await introductionActions(db).same(words);
  const [group] = await careOfKinds(db, 'sameWords');
  expect(parseCare(JSON.parse(JSON.stringify(group)))).toEqual(group);
  expect(parseCare({ ...group, words: [1] })).toBeUndefined();
  await undo();
  expect(await careOfKinds(db, 'sameWords')).toEqual([]);
});
