import { expect, it } from 'vitest';
import { suggestions } from '../../../lib/care/introduction';
import { setField } from '../../../lib/clients/edit';
import { careOfKinds } from '../../../lib/db/care';
import { putClients } from '../../../lib/db/clients';
import { needsAndOffers } from '../../../lib/db/needs';
import { introductionActions } from '../../../lib/introduction-actions';
import { AT } from '../care/make';
import { client, MARGARET } from '../clients/make';
import { freshBook } from './open';

const TOM = '01890000-0000-7000-8000-00000000bbb2';

it('an introduction from the suggestion to both in one mail, with its way back (R5)', async () => {
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
  expect((await stored()).state).toBe('made');
  await made?.undo();
  expect((await stored()).state).toBe('asked');
  await first?.undo();
  expect(await careOfKinds(db, 'introduction')).toEqual([]);
});
