import { describe, expect, it } from 'vitest';
import { findSignature, withoutSignature } from '../../../lib/language/signature';

const said = (text: string, address: string, name?: string) =>
  findSignature(text, { address, ...(name ? { name } : {}) }).map(({ field, value, label }) =>
    [field, value, label].filter(Boolean).join(' '),
  );
const MAIL = 'Hi Sam,\nCould you send two pallets?\n';

describe('the signature of a mail', () => {
  it('says phone, role, company, address and website', () => {
    const text = `${MAIL}Best regards,\nMargaret Okafor\nHead of Purchasing\nHarlow & Pine\nT +44 20 7946 0142 | M +44 7700 900123\n12 Dock Road, London E16 2AB\nwww.harlowpine.example`;
    expect(said(text, 'm.o@harlowpine.example', 'Margaret Okafor')).toEqual([
      'role Head of Purchasing',
      'company Harlow & Pine',
      'phones +44 20 7946 0142 work',
      'phones +44 7700 900123 cell',
      'workPlace 12 Dock Road, London E16 2AB',
      'website www.harlowpine.example',
    ]);
    const [role] = findSignature(text, { address: 'm.o@harlowpine.example', name: 'Margaret Okafor' });
    expect(text.slice(role!.start, role!.end)).toBe('Head of Purchasing');
  });

  it('in Chinese too', () =>
    expect(
      said(
        '你好，请发两箱。\n\n此致\n敬礼\n周慧敏\n采购经理\n云杉家居有限公司\n电话：021-5550 1420\n手机：138 0013 8000\n地址：上海市浦东新区张江路 88 号',
        'z@yunshan.example',
        '周慧敏',
      ),
    ).toEqual([
      'role 采购经理',
      'company 云杉家居有限公司',
      'phones 021-5550 1420 work',
      'phones 138 0013 8000 cell',
      'workPlace 上海市浦东新区张江路 88 号',
    ]));

  it.each([
    [
      'Margaret Okafor | Buyer | Harlow & Pine\nTel: 020 7946 0142 Fax: 020 7946 0143',
      ['role Buyer', 'company Harlow & Pine', 'phones 020 7946 0142 work'],
    ],
    [
      'Margaret Okafor\nHead of Purchasing, Harlow & Pine Ltd\nmargaret@harlowpine.example',
      ['role Head of Purchasing', 'company Harlow & Pine Ltd'],
    ],
    ['Margaret Okafor\nBuyer at Harlow', ['role Buyer']],
    ['Margaret Okafor\nDirector, Europe\nhttps://www.linkedin.com/in/m', ['role Director, Europe']],
    ['Margaret Okafor\nThis mail is confidential.\nTel 020 7946 0142', []],
    ['Margaret', []],
  ])('%s', (signature, facts) =>
    expect(said(`${MAIL}-- \n${signature}`, 'm@harlowpine.example', 'Okafor, Margaret')).toEqual(facts),
  );

  it('is not what stands in the mail itself, or in one without a signature', () => {
    const text =
      'Our manager is at 12 Dock Road, London E16 2AB. Ring +44 20 7946 0142 or see www.tern.example.';
    expect(said(text, 'bo@tern.example', 'Bo')).toEqual([]);
    expect(said(`${text}\nCheers,\nBo`, 'bo@tern.example', 'Bo')).toEqual([]);
    expect(
      said(
        `${MAIL}Cheers,\nBo\nWe sell tiles and the director of all companies says hello to you.`,
        'bo@x.example',
        'Bo',
      ),
    ).toEqual([]);
  });

  it('is left out of the words of the mail, and a sentence below a closing is not', () => {
    expect(withoutSignature(`${MAIL}Thanks,\nBo\nHead of Complaints`)).toBe(`${MAIL}Thanks,`);
    expect(withoutSignature(`${MAIL}Thanks,\nBo\nThe last crate came broken.`)).toContain('came broken');
    expect(withoutSignature('Fine.')).toBe('Fine.');
  });

  it('whatever is written, it ends soon', () => {
    const text = `${MAIL}-- \n${'1 '.repeat(4000)}\n${'a.'.repeat(4000)}\n${'，路'.repeat(3000)}\n${', at '.repeat(3000)}`;
    expect(said(text, 'bo@x.example', 'Bo')).toEqual([]);
  });
});
