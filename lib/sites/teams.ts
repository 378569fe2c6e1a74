import { defineCall } from './call';
import { finder, isVisible } from './find';
import { namesIn } from './names';
import { selectors } from './teams/selectors';

const { findAll, findVisible } = finder(selectors);

/** A person's mark ends with their name; beside it the name stands as what a part is called. */
const namesOf = (person: HTMLElement) => [
  person.dataset.tid?.split('-').slice(1).join('-'),
  ...findAll(person, 'name').map(part => part.getAttribute('title') ?? part.getAttribute('alt')),
];

export default defineCall({
  id: 'teams',
  isOn: doc => !!findVisible(doc, 'leave'),
  names: doc => namesIn(findAll(doc, 'person').filter(isVisible).flatMap(namesOf)),
});
