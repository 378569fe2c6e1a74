import { defineCall } from './call';
import { finder, isVisible } from './find';
import { selectors } from './meet/selectors';
import { namesIn } from './names';

const { findAll } = finder(selectors);

/** The label of a person in the list is their name; a tile is labelled for what can be done with it. */
const namesOf = (person: HTMLElement) => [
  person.getAttribute('role') === 'listitem' ? person.getAttribute('aria-label') : undefined,
  ...findAll(person, 'name').map(part => part.textContent),
];

export default defineCall({
  id: 'meet',
  // The code of a call.
  isOn: doc => /^\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/.test(doc.location.pathname),
  names: doc => namesIn(findAll(doc, 'person').filter(isVisible).flatMap(namesOf)),
});
