import { describe, expect, it } from 'vitest';
import { digest } from '../../../lib/clients/digest';
import { addPhone, itemKey, newClient, setField } from '../../../lib/clients/edit';
import { refuseOffer, takeOffer } from '../../../lib/clients/fact-offer';
import { nameOffer, signatureOffers } from '../../../lib/clients/signature-offer';

const AT = 1_795_000_000_000;
const ID = '0190a6b2-7c1d-7aaa-8bbb-0123456789ab';
const learned = { source: 'hand', at: AT };
const ann = (name = 'Ann Lind') => newClient(ID, name, learned);
const TEXT = 'Ann Lind\nHead of Buying\nT +44 20 7946 0142';
const FOUND = [
  { start: 9, end: 23, field: 'role', value: 'Head of Buying' },
  { start: 24, end: 43, field: 'phones', value: '+44 20 7946 0142', label: 'work' },
];

const reader = (client = ann()) => ({
  client,
  region: 'GB',
  refused: (id: string) => client.dropped?.[digest(itemKey('offer', id))] !== undefined,
});
const offered = (client = ann()) => signatureOffers(FOUND, TEXT, reader(client));

describe('a signature', () => {
  it('is offered with its line, kept with it, and then known', () => {
    const [role, phone] = offered();
    expect(role).toMatchObject({ field: 'role', value: 'Head of Buying', quote: 'Head of Buying' });
    expect(phone).toMatchObject({ field: 'phones', quote: 'T +44 20 7946 0142' });
    const kept = takeOffer(takeOffer(ann(), role!, AT + 1), phone!, AT + 1);
    expect(kept).toMatchObject({
      role: 'Head of Buying',
      phones: [{ number: '+442079460142', label: 'work' }],
    });
    expect(kept.facts.role).toMatchObject({ source: 'signature', quote: 'Head of Buying' });
    expect(offered(kept)).toEqual([]);
  });

  it('refused in one mail, is not offered in the next', () => {
    const [role] = offered();
    expect(offered(refuseOffer(ann(), role!, AT + 1)).map(({ field }) => field)).toEqual(['phones']);
  });

  it('a new role is offered beside the old one; what is the same in other words is not', () => {
    expect(offered(setField(ann(), 'role', 'Buyer', learned))[0]?.value).toBe('Head of Buying');
    expect(offered(setField(ann(), 'role', 'HEAD OF BUYING, Europe', learned))[0]?.field).toBe('phones');
    expect(offered(addPhone(ann(), { number: '+442079460142' }, learned))).toHaveLength(1);
  });
});

describe('the name in the sender’s line', () => {
  const name = (shown: string, known: string, address = 'ann.lind@x.example') =>
    nameOffer({ address, name: shown }, reader(ann(known)))?.value;

  it.each([
    ['Ann Lind', 'Ann', 'Ann Lind'],
    ['Lind, Ann', 'Lind', 'Ann Lind'],
    ['Ann Marie Lind', 'Ann Lind', 'Ann Marie Lind'],
    ['Ann Berg', 'ann.lind', 'Ann Berg'],
  ])('%s is offered where the book has %s', (shown, known, value) => expect(name(shown, known)).toBe(value));

  it.each([
    ['Ann Lind', 'Ann Lind'],
    ['Lind, Ann', 'Ann Lind'],
    ['Ann', 'Ann Lind'],
    ['Bo Berg', 'Ann Lind'],
    ['Ann Lind (Harlow)', 'Ann'],
    ['ann.lind@x.example', 'Ann'],
    ['', 'Ann'],
  ])('%s is not where it has %s', (shown, known) => expect(name(shown, known)).toBeUndefined());
});
