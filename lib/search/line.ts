import type { Client } from '../clients/client';
import { foldText } from './fold';
import { pinyinOf } from './pinyin';

/** Counts up when lines are made in another way: those of an older way are made anew. */
export const LINES_VERSION = 1;

/** Begins each of a client's names, so that a query can be told to begin one. */
export const NAME = '\u0002';
/** Between the fields of a line: names, companies, addresses and numbers, rank. */
export const FIELD = '\t';

/** What is searched of a client. */
export type Searched = Pick<Client, 'name'> &
  Partial<Pick<Client, 'nickname' | 'sayName' | 'company' | 'addresses' | 'phones' | 'tier' | 'key'>>;

/** How key a client is, as a character that no query holds: those come first. */
export const RANKS = ['\u0003', '\u0004', '\u0005', '\u0006'] as const;

function rankOf({ tier, key }: Searched): string {
  return RANKS[tier === 'top10' ? 0 : tier === 'top100' ? 1 : key ? 2 : 3];
}

/**
 * A client as one line of text that is searched: every name after `NAME` and a space, pinyin with it, then
 * companies, then addresses and the digits of its numbers. Without the line's end.
 */
export function lineOf(client: Searched): string {
  const { name, nickname, sayName, company, addresses = [], phones = [] } = client;
  const names = [name, nickname, sayName].flatMap(text => (text ? foldText(text) : []));
  const spoken = [name, nickname].flatMap(text => (text ? pinyinOf(foldText(text), true) : []));
  const firm = company ? foldText(company) : '';
  return [
    [...new Set([...names, ...spoken])].map(one => `${NAME} ${one}`).join(''),
    firm && ` ${[firm, ...pinyinOf(firm, false)].join(' ')}`,
    [...addresses.map(foldText), ...phones.map(one => one.number.replace(/\D/gu, ''))]
      .map(one => ` ${one}`)
      .join(''),
    rankOf(client),
  ].join(FIELD);
}
