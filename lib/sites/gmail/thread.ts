import type { Person, SeenMessage, Thread } from '../adapter';
import { isVisible } from '../find';
import { unique } from '../people';
import { find, findAll, findVisible, matches, personOf } from './find';
import { type SelectorName, selectors } from './selectors';
import { legacyId } from './thread-id';

/** The thread that is open and visible, with the messages that the page shows. */
export function readThread(doc: Document): Thread | undefined {
  return readItems(doc)?.thread;
}

/** The same, and the box of each of its messages. */
export function readItems(doc: Document): { thread: Thread; items: HTMLElement[] } | undefined {
  const heading = findVisible(doc, 'threadSubject');
  if (!heading) return undefined;
  const root = rootOf(heading);
  if (!root) return undefined;
  const subject = textOf(heading);
  const read = outermost(findAll(root, 'message'))
    .filter(isVisible)
    .flatMap(item => {
      const message = readMessage(item, subject);
      return message ? [{ item, message }] : [];
    });
  const thread = {
    id:
      legacyId(heading.getAttribute('data-legacy-thread-id')) ??
      legacyId(heading.getAttribute('data-thread-perm-id')),
    subject,
    messages: read.map(({ message }) => message),
    hidden: findAll(root, 'hiddenMessages').length > 0,
  };
  return { thread, items: read.map(({ item }) => item) };
}

/** The nearest box around the heading that holds messages too. */
function rootOf(heading: HTMLElement): HTMLElement | undefined {
  let box = heading.parentElement;
  while (box && !find(box, 'messageId') && !find(box, 'messageFrom')) box = box.parentElement;
  return box ?? undefined;
}

function outermost(items: HTMLElement[]): HTMLElement[] {
  return items.filter(item => !items.some(other => other !== item && other.contains(item)));
}

/** A folded row and an unsent draft have no sender of their own. */
function readMessage(item: HTMLElement, subject: string | undefined): SeenMessage | undefined {
  const from = personOf(own(item, 'messageFrom')[0] ?? item);
  if (!from) return undefined;
  const when = own(item, 'messageDate')[0]?.getAttribute('title');
  return {
    ids: idsOf(item),
    from,
    ...recipientsOf(item),
    subject,
    ...(when ? { date: when } : {}),
  };
}

/** What belongs to the header: not to the mail's own markup, nor to an answer being written below it. */
function own(item: HTMLElement, what: SelectorName): HTMLElement[] {
  return (
    selectors[what]
      .map(selector => [...item.querySelectorAll<HTMLElement>(selector)].filter(hit => isHeader(hit, item)))
      .find(hits => hits.length) ?? []
  );
}

function isHeader(hit: HTMLElement, item: HTMLElement): boolean {
  for (let box = hit.parentElement; box && box !== item; box = box.parentElement) {
    if (matches(box, 'messageBody') || matches(box, 'composeInline') || matches(box, 'composeRoot'))
      return false;
  }
  return true;
}

function idsOf(item: HTMLElement): string[] {
  const holder = find(item, 'messageId') ?? item;
  const perm = holder.getAttribute('data-message-id')?.replace(/^#/, '');
  const legacy = legacyId(holder.getAttribute('data-legacy-message-id')) ?? legacyId(perm);
  return [legacy && `gmail:${legacy}`, perm && perm !== legacy && `gmail-perm:${perm}`].filter(
    id => !!id,
  ) as string[];
}

const COPY_LABEL = /(?:^|[\s,，、;])(?:b?cc|抄送|密送|副本|copie|kopie)\s*[:：]?\s*$/i;
const TO_LABEL = /(?:^|[\s,，、;])(?:to|收件人|发送至|寄给|an|à|para)\s*[:：]?\s*$/i;

/** One line holds all recipients; only a word between them tells the copies. */
function recipientsOf(item: HTMLElement): { to: Person[]; cc: Person[] } {
  const found: Record<'to' | 'cc', (Person | undefined)[]> = { to: [], cc: [] };
  const line = own(item, 'messageRecipientLine')[0];
  const spans = new Set(own(item, 'messageTo'));
  if (!line) return { to: unique([...spans].map(personOf)), cc: [] };
  let kind: 'to' | 'cc' = 'to';
  const walker = item.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (spans.has(node as HTMLElement)) found[kind].push(personOf(node as HTMLElement));
    else if (node.nodeType === Node.TEXT_NODE && !node.parentElement?.closest('[email]')) {
      const text = node.textContent ?? '';
      if (COPY_LABEL.test(text)) kind = 'cc';
      else if (TO_LABEL.test(text)) kind = 'to';
    }
  }
  return { to: unique(found.to), cc: unique(found.cc) };
}

/** Text of a heading; an emoji is an image there. */
function textOf(heading: HTMLElement): string | undefined {
  const text = [...heading.childNodes]
    .map(node => (node instanceof HTMLImageElement ? node.alt : node.textContent))
    .join('')
    .trim();
  return text || undefined;
}
