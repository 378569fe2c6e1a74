import { sampleCalls } from '../shared/calls.mjs';
import { ME } from '../shared/data.mjs';
import { h } from '../shared/element.mjs';

/** A tile for each, and the list of people in its pane. */
const people = names => [
  names.map((name, at) =>
    h(
      'div',
      { 'data-participant-id': `spaces/x/devices/${at}` },
      h('div', h('span.notranslate', name)),
      h('button[type=button][aria-label=Pin]', '📌'),
    ),
  ),
  h(
    'div[role=list]',
    names.map((name, at) =>
      h(
        'div[role=listitem]',
        { 'data-participant-id': `spaces/x/devices/${at}`, 'aria-label': name },
        h('span.zWGUib', name),
        name === ME.name && h('span', '(You)'),
        h('button[type=button]', 'more_vert'),
      ),
    ),
  ),
];

sampleCalls({ people, path: '/abc-defg-hij' });
