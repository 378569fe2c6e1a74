import type { Compose, Incoming } from '../adapter';
import { isVisible } from '../find';
import { messageText } from '../message-text';
import { unique } from '../people';
import { readAccount } from './account';
import { findAll } from './find';
import { readItems } from './thread';

/** The newest message of the open thread that is not the own account's, where its text is on screen. */
export function readIncoming(doc: Document, exclude: string, compose?: Compose): Incoming | undefined {
  const read = readItems(doc);
  const account = readAccount(doc);
  if (!read || !account || (compose && compose.thread !== read.thread.id)) return undefined;
  const { messages } = read.thread;
  const at = messages.findLastIndex(({ from }) => from && from.address.toLowerCase() !== account);
  const message = messages[at];
  const body = read.items[at] && findAll(read.items[at], 'messageBody').find(isVisible);
  if (!message?.from || !body) return undefined;
  return {
    ids: message.ids,
    from: message.from,
    text: messageText(body, exclude),
    ...(message.date === undefined ? {} : { date: message.date }),
    people: unique(messages.flatMap(({ from, to, cc }) => [from, ...to, ...cc])),
  };
}
