import type { PageView } from '../adapter';
import { isVisible } from '../find';
import { namesIn } from '../names';
import { others } from '../on-screen';
import { addressOf } from '../people';
import { findAll } from './find';

/**
 * Who is invited to the event whose card is open: by name alone, but for those who have no name there. Each is a
 * button that opens a card of theirs, and says so in words around what it shows; the label of any other is what it
 * shows.
 */
export function readEvent(
  event: HTMLElement,
  own: ReadonlySet<string | undefined>,
): Pick<PageView, 'people' | 'names' | 'notRead'> {
  const texts = findAll(event, 'eventPerson')
    .filter(isVisible)
    .flatMap(button => {
      const text = button.textContent?.trim() ?? '';
      const label = button.getAttribute('aria-label') ?? '';
      return text.length > 1 && label !== text && label.includes(text) ? [text] : [];
    });
  const addressed = texts.map(text => {
    const address = addressOf(text);
    return address ? { address } : undefined;
  });
  const invited = others(addressed, own);
  // Without the own address the person would be their own client.
  const people = [...own].some(address => address) ? invited : [];
  const names = namesIn(texts);
  const notRead = invited.length > 0 ? 'no-account' : names.length > 0 ? 'names-alone' : 'no-address';
  return {
    people,
    ...(names.length > 0 ? { names } : {}),
    ...(people.length > 0 ? {} : { notRead }),
  };
}
