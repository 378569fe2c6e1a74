import { h } from '../shared/element.mjs';

/** A record of a program that nobody knows: `?with=` says which parts of it this page has. */
const query = new URLSearchParams(location.search);
document.documentElement.lang = query.get('hl') ?? 'en-US';

const margaret = 'margaret.okafor@harlowpine.example';
const priya = 'priya.nair@harlowpine.example';
const mail = (address, text = address) => h('a', { href: `mailto:${address}?subject=Hello` }, text);
const call = number => h('a', { href: `tel:${number}` }, number);
const data = node => {
  const script = h('script', { type: 'application/ld+json' });
  script.textContent = typeof node === 'string' ? node : JSON.stringify(node);
  return script;
};
const card = (name, address) =>
  h('div.h-card', h('span.p-name', name), h('a.u-email', { href: `mailto:${address}` }, 'e-mail'));
const person = (name, email) => data({ '@context': 'https://schema.org', '@type': 'Person', name, email });

function inShadow(...content) {
  const host = h('div');
  host.attachShadow({ mode: 'open' }).append(h('section', content));
  return host;
}

function framed(prepare) {
  const frame = h('iframe');
  // Its document is there once it stands in the page.
  queueMicrotask(() => prepare(frame.contentDocument));
  return frame;
}

const PARTS = {
  mail: () => mail(margaret),
  named: () => mail(margaret, 'Margaret Okafor'),
  second: () => mail(priya, 'Priya Nair'),
  heading: () => h('h1', 'Margaret Okafor'),
  pair: () => h('h1', 'Margaret Okafor and Priya Nair'),
  page: () => h('h1', 'Contact us'),
  title: () => {
    document.title = 'Margaret Okafor – Contacts';
  },
  phone: () => call('+442079460142'),
  phones: () => [call('+442079460142'), call('+442079460143')],
  hcard: () => card('Margaret Okafor', margaret),
  linked: () => person('Margaret Okafor', `mailto:${margaret}`),
  other: () => person('Tomas Lind', 'tomas.lind@fjordtile.example'),
  nameless: () => person('Margaret Okafor'),
  broken: () => [data('{"@type": "Person"'), h('a', { href: 'mailto:%E0%A4%A@x' }, 'x')],
  texted: () =>
    h('section[data-section=contact-details]', h('p[data-field=mail]', `Margaret Okafor, ${margaret}`)),
  staff: () => h('section[data-section=contact-details]', h('p', `Priya Nair, ${priya}`)),
  called: () =>
    h(
      'p[data-field=last-call]',
      h('time', { datetime: new Date(Date.now() - 3 * 864e5).toISOString() }, '⏱'),
    ),
  uncalled: () => h('p[data-field=last-call]', '—'),
  hidden: () => h('div.hidden', mail(priya)),
  frame: () => [h('nav', mail('info@ours.example')), h('footer', mail('help@ours.example'))],
  shadow: () => inShadow(h('h1', 'Margaret Okafor'), mail(margaret)),
  signature: () => h('div.box[contenteditable=true]', mail('sam.reyes@northgate.example')),

  editable: () => h('div.box[contenteditable=TRUE]', h('p', h('b', 'bold'))),
  plain: () => h('div.box[contenteditable=plaintext-only]'),
  textarea: () => h('textarea'),
  locked: () => h('textarea[readonly]'),
  line: () => h('textarea.low'),
  search: () => h('textarea[role=searchbox]'),
  deep: () => inShadow(inShadow(h('textarea[rows=6][cols=60]'))),
  body: () =>
    framed(inner => {
      inner.body.contentEditable = 'true';
    }),
  design: () =>
    framed(inner => {
      inner.designMode = 'on';
    }),
  nested: () =>
    framed(inner => {
      const frame = inner.createElement('iframe');
      inner.body.append(frame);
      frame.contentDocument.body.contentEditable = 'true';
    }),
};

const parts = (query.get('with') ?? '').split(' ').filter(Boolean);
document.body.append(
  h(
    'main',
    parts.map(part => PARTS[part]?.()),
  ),
);
