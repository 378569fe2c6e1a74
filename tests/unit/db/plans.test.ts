import { describe, expect, it } from 'vitest';
import { begun, type Plan } from '../../../lib/care/record';
import { dayOf } from '../../../lib/clients/days';
import { careOfKinds, putCare } from '../../../lib/db/care';
import { putClients } from '../../../lib/db/clients';
import { tickPlans } from '../../../lib/plan-actions';
import { AT, TODAY, writing } from '../care/make';
import { client, MARGARET } from '../clients/make';
import { freshBook } from './open';

const TOM = '01890000-0000-7000-8000-00000000bbb2';
const today = dayOf(TODAY)!;
const plan = (given: Partial<Plan> = {}): Plan => ({
  kind: 'plan',
  ...begun([MARGARET, TOM], writing()),
  name: 'Quarter',
  subject: 'News for {name}',
  body: 'Hi',
  from: '2026-11-01',
  sent: {},
  ...given,
});

async function bookWith(...plans: Plan[]) {
  const db = freshBook();
  await putClients(db, [
    client({ id: MARGARET, name: 'Margaret Okafor', addresses: ['margaret@harlow.example'] }),
    client({ id: TOM, name: 'Tom Reed', addresses: ['tom@reed.example'] }),
  ]);
  await putCare(db, plans);
  return db;
}

describe('a mail that was seen as sent', () => {
  it('ticks the round of whom it went to, by the subject as filled in for them', async () => {
    const db = await bookWith(plan());
    await tickPlans(db, [TOM], 'news for Tom Reed', { today, at: AT });
    const [ticked] = await careOfKinds(db, 'plan');
    expect(ticked?.sent).toEqual({ [`2026-11-01/${TOM}`]: AT });
  });

  it.each([
    ['another subject', 'News for Margaret Okafor'],
    ['no subject', undefined],
  ])('ticks nothing for %s', async (_what, subject) => {
    const db = await bookWith(plan());
    await tickPlans(db, [TOM], subject, { today, at: AT });
    expect((await careOfKinds(db, 'plan'))[0]?.sent).toEqual({});
  });

  it('leaves alone who had it, who is not in the plan, and a round that has not begun', async () => {
    const had = plan({ sent: { [`2026-11-01/${TOM}`]: 1 } });
    const others = plan({ clientIds: [MARGARET] });
    const later = plan({ from: '2026-12-01' });
    const db = await bookWith(had, others, later);
    await tickPlans(db, [TOM], 'News for Tom Reed', { today, at: AT });
    const sent = (await careOfKinds(db, 'plan')).map(one => [one.id, one.sent]);
    expect(new Map(sent as [string, Plan['sent']][])).toEqual(
      new Map([
        [had.id, had.sent],
        [others.id, {}],
        [later.id, {}],
      ]),
    );
  });
});
