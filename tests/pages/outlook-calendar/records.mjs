import { ME } from '../shared/data.mjs';
import { h } from '../shared/element.mjs';
import { goTo, sampleCrm } from '../shared/records.mjs';

const main = h('div[role=main]');
sampleCrm(main, open, leave);

/** What opens a person's card: their initials, and their name. */
const guest = name =>
  h(
    'div.lpc-hoverTarget',
    h('span[role=button][tabindex=0]', { 'aria-label': `Opens card for ${name}` }, name.slice(0, 2)),
    h('span[role=button][tabindex=0]', { 'aria-label': `Opens card for ${name}` }, name),
  );

/** An event that has the whole page: who is invited stands there by name, and its text may name anybody. */
function open(record) {
  goTo('/calendar/item/AAMkAGViYzY5NTVhLTcxNzUtNDE3YQ%3D%3D');
  const names = record.email ? [ME.name, record.name, 'Lena Ortiz'] : [];
  main.replaceChildren(
    h(
      'div[data-app-section=ReadingPane]',
      h('h1', record.name),
      h('button[type=button][aria-label=Accept this event]', 'Accept'),
      h('div', names.map(guest)),
      h('div[role=document]', guest('Eve Evil'), h('a[href=mailto:eve@evil.example]', 'eve@evil.example')),
    ),
  );
}

function leave() {
  goTo('/calendar/view/week');
  main.replaceChildren();
}
