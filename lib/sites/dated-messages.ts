import type { PageMessage, SeenMessage } from './adapter';
import { readDate } from './dates';

/**
 * Reads the dates of what a page shows. What can't be read for certain stays without a date.
 * @param language of the page's interface, BCP 47
 * @param zone IANA zone of the browser, in which the page writes its times
 */
export function datedMessages(seen: readonly SeenMessage[], language: string, zone: string): PageMessage[] {
  return seen.map(({ date, ...message }) => ({
    ...message,
    ...(date === undefined ? {} : readDate(date, language, zone)),
  }));
}
