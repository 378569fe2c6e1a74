import { t } from '../../lib/i18n';
import { readDate } from '../../lib/sites/dates';
import { isVisible } from '../../lib/sites/find';
import { deepAll } from '../../lib/sites/generic/deep';
import { clientIn, dateIn, type TaughtPart } from '../../lib/sites/generic/taught';

/** Stops of the arrow keys on a long page. */
const MOST = 200;

const CANDIDATES: Record<TaughtPart, string> = {
  client:
    'a[href^="mailto:" i], a[href^="tel:" i], [email], [data-email], [title*="@"], input, span, td, dd, p',
  date: 'time, [datetime], [title], input[type="date"], span, td, dd, p',
  editor: '[contenteditable], textarea',
};

const EDITABLE =
  '[contenteditable="" i], [contenteditable="true" i], [contenteditable="plaintext-only" i], textarea';

/** What is read of a place: words to say, or why it can't be kept. */
export type Reading = { holds: string } | { lacks: string };

/** What an element holds of what is looked for. */
export function readPlace(part: TaughtPart, element: HTMLElement): Reading {
  if (part === 'editor')
    return element.matches(EDITABLE) ? { holds: t('teachIsEditor') } : { lacks: t('teachNoEditor') };
  if (part === 'date') {
    const text = dateIn(element);
    const language = element.ownerDocument.documentElement.lang || 'en';
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return text && readDate(text, language, timeZone) ? { holds: text } : { lacks: t('teachNoDate') };
  }
  const { person, phone } = clientIn(element);
  const holds = person ? [person.name, person.address].filter(Boolean).join(', ') : phone;
  return holds ? { holds } : { lacks: t('teachNoClient') };
}

/** The element meant by a pointer over `target`: for an editor the whole box, not the word in it. */
export function meant(part: TaughtPart, target: HTMLElement): HTMLElement {
  if (part !== 'editor') return target;
  let box: HTMLElement | undefined;
  for (let up: HTMLElement | null = target; up; up = up.parentElement) if (up.matches(EDITABLE)) box = up;
  return box ?? target;
}

/** Where the arrow keys stop: everything on the page that holds what is looked for, in its order. */
export function stopsOf(doc: Document, part: TaughtPart): HTMLElement[] {
  const holding = deepAll(doc, CANDIDATES[part])
    .slice(0, 4000)
    .filter(element => isVisible(element) && 'holds' in readPlace(part, element));
  // The innermost of those that hold the same.
  return holding
    .filter(element => !holding.some(other => other !== element && element.contains(other)))
    .slice(0, MOST);
}
