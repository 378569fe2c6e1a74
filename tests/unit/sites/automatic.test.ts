import { describe, expect, it } from 'vitest';
import { isAutomatic } from '../../../lib/sites/automatic';

describe('isAutomatic', () => {
  it.each([
    ['noreply@parcelpost.example', 'Your week'],
    ['no-reply@a.example', undefined],
    ['donotreply@a.example', undefined],
    ['do_not_reply+77@a.example', undefined],
    ['MAILER-DAEMON@a.example', undefined],
    ['bounce+x@a.example', undefined],
    ['orders-noreply@a.example', undefined],
    ['newsletter@a.example', undefined],
    ['jane@a.example', 'Automatic reply: Order 7'],
    ['jane@a.example', 'Re: Out of office'],
    ['jane@a.example', '自动回复：订单'],
    ['jane@a.example', 'Undeliverable: Order 7'],
  ])('%s, %s is automatic', (address, subject) => expect(isAutomatic(address, subject)).toBe(true));

  it.each([
    ['norbert@a.example', 'Order 7'],
    ['noreen.plyer@a.example', 'Order 7'],
    ['postma@a.example', 'Order 7'],
    ['alerta.gomez@a.example', 'Order 7'],
    ['jane@a.example', 'How do I set an automatic reply?'],
    ['jane@a.example', 'Our office is out of paper'],
    [undefined, undefined],
  ])('%s, %s is by a human', (address, subject) => expect(isAutomatic(address, subject)).toBe(false));
});
