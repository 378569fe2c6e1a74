import { describe, expect, it } from 'vitest';
import { addDate, addPhone, newClient, setField, setSetting } from '../../../lib/clients/edit';
import { parseClient, parseInteraction } from '../../../lib/clients/parse';
import { event, MARGARET } from './make';

const hand = { source: 'hand', at: 5 };

describe('parseClient', () => {
  it('takes in what is stored, as it is', () => {
    let full = setField(newClient(MARGARET, 'Margaret', hand), 'sports', 'Swimming', hand);
    full = setSetting(full, 'openThing', { text: 'Pallet 4', due: '2026-11-26' }, hand);
    full = addDate(
      addPhone(full, { number: '+16175550148' }, hand),
      { month: 2, day: 29, label: '', kind: 'birthday' },
      hand,
    );
    expect(parseClient(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  it.each([
    ['nothing', null],
    ['a text', 'x'],
    ['no id', { ...newClient(MARGARET, 'M', hand), id: '1' }],
    ['an empty name', { ...newClient(MARGARET, 'M', hand), name: '' }],
    [
      'a month 13',
      { ...newClient(MARGARET, 'M', hand), dates: [{ month: 13, day: 1, label: '', kind: 'other' }] },
    ],
    ['a time that is none', { ...newClient(MARGARET, 'M', hand), createdAt: Number.NaN }],
  ])('refuses %s', (_name, value) => expect(parseClient(value)).toBeUndefined());

  it('leaves out what it does not know', () => {
    expect(parseClient({ ...newClient(MARGARET, 'M', hand), later: 1 })).toEqual(
      newClient(MARGARET, 'M', hand),
    );
  });
});

describe('parseInteraction', () => {
  it('takes in what is stored', () => {
    const one = event();
    expect(parseInteraction(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it('refuses an unknown channel, no client, and a time that disagrees with its precision', () => {
    expect(parseInteraction({ ...event(), channel: 'fax' })).toBeUndefined();
    expect(parseInteraction({ ...event(), clientIds: [] })).toBeUndefined();
    expect(parseInteraction({ ...event(), precision: 'none' })).toBeUndefined();
  });
});
