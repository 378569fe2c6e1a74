import { sampleCalls } from '../shared/calls.mjs';
import { h } from '../shared/element.mjs';

/** The pane of people. Guests have a word in brackets behind their name. */
const people = names =>
  h(
    'ul[role=tree][aria-label=Attendees]',
    names.map(name =>
      h(
        'li[role=treeitem][data-cid=roster-participant]',
        { 'data-tid': `participantsInCall-${name}`, 'aria-label': `${name}, Presenter, Muted` },
        h('img', { id: `roster-avatar-img-${name.length}`, alt: name }),
        h('span', { title: `${name} (Guest)` }, `${name} (Guest)`),
      ),
    ),
  );

sampleCalls({ people, path: '/v2/' });
