import { sampleCalls } from '../shared/calls.mjs';
import { ME } from '../shared/data.mjs';
import { h } from '../shared/element.mjs';

/** The call stands in a frame of the page. */
const frame = h('iframe[id=webclient][title=Zoom]');
document.body.append(frame);
const stage = h('div');

const people = names =>
  h(
    'ul.participants-ul',
    names.map((name, at) =>
      h(
        'li.participants-li[role=application]',
        { id: `participants-list-${at}`, 'aria-label': `${name} computer audio muted video off` },
        h('span.participants-item__display-name', name),
        h('span.participants-item__name-label', name === ME.name ? '(Me)' : ''),
      ),
    ),
  );

sampleCalls({ people, path: '/wc/123456789/start', stage });
frame.contentDocument.body.append(stage);
