import { describe, expect, it } from 'vitest';
import { clientCard } from '../../../lib/clients/card';
import { digest } from '../../../lib/clients/digest';
import { addCommitment, itemKey, newClient, removeCommitment, setField } from '../../../lib/clients/edit';
import { offersOf, offersWithin, refuseOffer, takeOffer } from '../../../lib/clients/fact-offer';
import { mergeClient } from '../../../lib/clients/merge-client';
import { parseClient } from '../../../lib/clients/parse';
import { inProfile, PROFILE_FIELDS, type ProfileLimit } from '../../../lib/clients/profile';
import { findFacts } from '../../../lib/language/facts';
import { hantTable } from '../../../lib/packs';

const ID = '0190a6b2-7c1d-7aaa-8bbb-0123456789ab';
const AT = 1_795_000_000_000;
const learned = (at: number) => ({ source: 'hand', at });
const ann = () => newClient(ID, 'Ann Lind', learned(AT));
const RECEIVED = '2026-11-24T09:00:00+01:00';

function offered(text: string, client = ann()) {
  const found = findFacts(text, { receivedAt: RECEIVED, hant: hantTable });
  const refused = (id: string) => client.dropped?.[digest(itemKey('offer', id))] !== undefined;
  return offersOf(found, { text, message: 'gmail:1', client, refused });
}

describe('facts in a mail, offered for the profile', () => {
  it('come with their sentence, and are kept with it as source', () => {
    const text = 'Thanks for the tiles. My daughter graduates in June, so we are busy.';
    const [offer] = offered(text);
    expect(offer).toMatchObject({
      field: 'children',
      quote: 'My daughter graduates in June, so we are busy.',
    });
    const kept = takeOffer(ann(), offer!, AT + 1);
    expect(kept.facts.children).toMatchObject({ source: 'mail', quote: offer!.quote, learnedAt: AT + 1 });
    expect(offered(text, kept)).toEqual([]);
  });

  it('are offered only as far as a policy lets profiles hold them, and days not at all', () => {
    const offers = offered(
      'My birthday is on 4 May. My daughter graduates in June. I now work in purchasing at Harlow.',
    );
    const within = (limit: ProfileLimit) =>
      offersWithin(
        offers,
        PROFILE_FIELDS.filter(field => inProfile(field, limit)),
        limit,
      );
    expect(within('full')).toEqual(offers);
    expect(offers.some(one => one.date)).toBe(true);
    expect(within('business').some(one => one.date || one.field === 'children')).toBe(false);
    expect(within('off').some(one => one.date || one.field === 'children')).toBe(false);
  });

  it('are added to what is known, never put in its place', () => {
    const known = setField(ann(), 'children', 'Two sons', learned(AT));
    const [offer] = offered('My daughter graduates in June.', known);
    expect(offer?.value).toMatch(/^Two sons; .*daughter graduates in June/);
  });

  it('are not offered again once refused', () => {
    const text = 'My daughter graduates in June.';
    const [offer] = offered(text);
    expect(offered(text, refuseOffer(ann(), offer!, AT + 1))).toEqual([]);
  });

  it('a birthday becomes a day that comes again', () => {
    const [offer] = offered('My birthday is on 12 March, by the way.');
    expect(offer?.date).toEqual({ month: 3, day: 12, kind: 'birthday', label: '' });
    expect(takeOffer(ann(), offer!, AT).dates).toHaveLength(1);
  });

  it.each(['I have my chemotherapy on Tuesday.', 'We go to church every Sunday.', '我下周做化疗。'])(
    'what is private is never offered: %s',
    text => expect(offered(text)).toEqual([]),
  );
});

describe('promises that are kept in mind', () => {
  const promise = { text: 'send the quote', due: '2026-12-04', who: 'me' as const };

  it('stand once, show on the card where nothing else is open, and go when kept', () => {
    const open = addCommitment(addCommitment(ann(), promise, learned(AT)), promise, learned(AT));
    expect(open.commitments).toEqual([promise]);
    const later = addCommitment(open, { text: 'call', due: '2026-12-24', who: 'us' }, learned(AT));
    const card = clientCard(later, [], { now: AT, zone: 'UTC', coverage: { kind: 'hand' } as never });
    expect(card.openThing).toMatchObject({ text: 'send the quote', due: '2026-12-04' });
    expect(removeCommitment(later, promise, AT + 1).commitments).toEqual([
      { text: 'call', due: '2026-12-24', who: 'us' },
    ]);
  });

  it('do not come back from an older copy', () => {
    const open = addCommitment(ann(), promise, learned(AT));
    const kept = removeCommitment(open, promise, AT + 5);
    expect(mergeClient(open, kept).commitments).toEqual([]);
    expect(mergeClient(kept, open).commitments).toEqual([]);
  });

  it('go through a file whole, with the sentence of a fact', () => {
    const full = setField(addCommitment(ann(), promise, learned(AT)), 'pets', 'Rex', {
      source: 'mail',
      at: AT,
      quote: 'Rex says hello.',
    });
    expect(parseClient(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });
});
