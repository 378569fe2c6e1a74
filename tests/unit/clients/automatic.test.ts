import { describe, expect, it } from 'vitest';
import { headersAutomatic, looksAutomatic } from '../../../lib/clients/automatic';
import { purposeOf } from '../../../lib/clients/purpose';

describe('looksAutomatic', () => {
  it.each([
    'noreply@x.example',
    'no-reply@x.example',
    'do_not_reply@x.example',
    'donotreply@x.example',
    'noreply+abc@x.example',
    'orders-noreply@x.example',
    'MAILER-DAEMON@x.example',
    'postmaster@x.example',
    'list-bounces@x.example',
    'notifications@x.example',
  ])('sender %s', from => expect(looksAutomatic(from, 'Hello')).toBe(true));

  it.each([
    'Automatic reply: Spring',
    'Out of Office: back on Monday',
    'Undeliverable: Quote 118',
    'Delivery Status Notification (Failure)',
    'Accepted: Warehouse walk',
    '自动回复: 春季交期',
    '自動回覆：春季交期',
    '退信：报价',
    'Automatische Antwort: Angebot',
    'Abwesenheitsnotiz: Urlaub',
    'Réponse automatique : Devis',
    'Respuesta automática: Pedido',
    'Risposta automatica: Ordine',
    '自動応答: 見積もり',
    '부재 중: 견적',
  ])('subject %s', subject => expect(looksAutomatic('jo@x.example', subject)).toBe(true));

  it.each([
    ['jo@x.example', 'Re: Automatic reply settings for our shop'],
    ['nora.replyn@x.example', 'Hello'],
    ['newsome@x.example', 'News from the warehouse'],
    ['info@x.example', 'Delivered pallets, one damaged'],
    ['info@x.example', 'Delivery failed again: pallet 4'],
    ['norep@x.example', undefined],
    [undefined, undefined],
  ])('a human: %s, %s', (from, subject) => expect(looksAutomatic(from, subject)).toBe(false));
});

describe('headersAutomatic', () => {
  it.each([
    ['auto-submitted', 'auto-replied', true],
    ['auto-submitted', 'auto-generated; type=x', true],
    ['auto-submitted', 'No', false],
    ['list-id', '<a.b>', true],
    ['list-unsubscribe', '<mailto:x>', true],
    ['precedence', 'bulk', true],
    ['precedence', 'junk', true],
    ['precedence', 'first-class', false],
    ['x-autoreply', 'yes', true],
    ['x-autorespond', '', true],
    ['return-path', '<>', true],
    ['return-path', '<jo@x.example>', false],
    ['content-type', 'multipart/report; report-type=delivery-status', true],
  ])('%s: %s', (name, value, expected) => expect(headersAutomatic(new Map([[name, value]]))).toBe(expected));
});

describe('purposeOf', () => {
  it.each([
    ['Re: Quote 118, oak shelving', 'sale'],
    ['Purchase order 4711', 'sale'],
    ['PO #4711', 'sale'],
    ['Invoice', 'sale'],
    ['回复：报价 118', 'sale'],
    ['訂單確認', 'sale'],
    ['In order to be fair', 'unknown'],
    ['Misquoted in the press', 'unknown'],
    ['Border crossing', 'unknown'],
    ['Lunch?', 'unknown'],
    [undefined, 'unknown'],
  ] as const)('%s is %s', (subject, purpose) => expect(purposeOf(subject)).toBe(purpose));
});
