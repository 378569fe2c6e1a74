import type { PageView, Person } from '../adapter';
import { isVisible } from '../find';
import { namesIn } from '../names';
import { others } from '../on-screen';
import { addressOf } from '../people';
import { findAll, findVisible, personOf } from './find';

/** The calendar, and in it the page of one event: as its address is given away, and as it is opened from a mail. */
const CALENDAR = /^\/calendar\//;
const ONE_EVENT = /^\/calendar\/(?:.*\/)?(?:item|deeplink\/read)\//;

/** An event that is open: its card, or what has the whole page. */
export function eventOn(doc: Document): HTMLElement | undefined {
  const { pathname } = doc.location;
  const card = findVisible(doc, 'event');
  if (card || !CALENDAR.test(pathname)) return card;
  return findVisible(doc, 'eventPage') ?? (ONE_EVENT.test(pathname) ? findVisible(doc, 'main') : undefined);
}

/** Who is invited to an event that is open: by name alone, but for those who have no name there. */
export function readEvent(
  event: HTMLElement,
  own: ReadonlySet<string | undefined>,
): Pick<PageView, 'people' | 'names' | 'notRead'> {
  const isCard = event.matches('[data-app-section="CalendarItemPeek"]');
  const { people: guests, texts } = isCard ? inCard(event) : inPage(event);
  const invited = others(guests, own);
  // Without the own address the person would be their own client.
  const people = [...own].some(address => address) ? invited : [];
  const names = namesIn(texts);
  const notRead = invited.length > 0 ? 'no-account' : names.length > 0 ? 'names-alone' : 'nobody-named';
  return {
    people,
    ...(names.length > 0 ? { names } : {}),
    ...(people.length > 0 ? {} : { notRead }),
  };
}

interface Guests {
  people: (Person | undefined)[];
  texts: string[];
}

/**
 * Each is a button that opens a card of theirs, and says so in words around what it shows; the label of any other is
 * what it shows.
 */
function inCard(event: HTMLElement): Guests {
  const texts = findAll(event, 'eventPerson').filter(isVisible).flatMap(labelled);
  const people = texts.map(text => {
    const address = addressOf(text);
    return address ? { address } : undefined;
  });
  return { people, texts };
}

function labelled(button: HTMLElement): string[] {
  const text = button.textContent?.trim() ?? '';
  const label = button.getAttribute('aria-label') ?? '';
  return text.length > 1 && label !== text && label.includes(text) ? [text] : [];
}

/** There other buttons say more than they show, too: only what opens a person's card counts, and nothing of the text. */
function inPage(event: HTMLElement): Guests {
  const bodies = findAll(event, 'messageBody');
  const guests = findAll(event, 'eventGuest').filter(
    guest => isVisible(guest) && !bodies.some(body => body.contains(guest)),
  );
  const read = guests.map(guest => {
    const buttons = guest.matches('[aria-label]') ? [guest] : findAll(guest, 'eventPerson');
    const person = [...buttons, guest].map(personOf).find(Boolean);
    const said = buttons.length > 0 ? buttons.flatMap(labelled) : [guest.textContent?.trim() ?? ''];
    // Beside the name there may be a beginning of it.
    const [name = ''] = said.sort((a, b) => b.length - a.length);
    return { person, texts: person ? [] : [name] };
  });
  return { people: read.map(({ person }) => person), texts: read.flatMap(({ texts }) => texts) };
}
