import { h } from '../shared/element.mjs';

/** A page that is as bad as it can be to whoever works in it: `?with=` says in what. */
const parts = new Set((new URLSearchParams(location.search).get('with') ?? '').split(' '));

/** What a test looks with, kept before the page spoils its own. */
window.kept = {
  highlights: CSS.highlights,
  errors: 0,
  /** Texts of all that is marked. */
  marked: () => [...window.kept.highlights].flatMap(([, ranges]) => [...ranges]).map(textOf),
};
const textOf = Range.prototype.toString.call.bind(Range.prototype.toString);

const box = (...content) => h('div.box[contenteditable=true]', content);
const main = h('main', h('h1', 'Margaret Okafor'));
document.body.append(main);
for (let n = parts.has('many') ? 200 : 1; n > 0; n--) main.append(box());

const BAD_NAMES = [
  '<img src=x onerror="window.pwned = true">',
  '\u202EMargaret\u2066 Okafor\u200F',
  `Margaret ${'x'.repeat(10_000)}`,
];
if (parts.has('names')) {
  const name = BAD_NAMES[new URLSearchParams(location.search).get('name') ?? 0];
  const data = h('script', { type: 'application/ld+json' });
  data.textContent = JSON.stringify({ '@type': 'Person', name, email: 'margaret.okafor@harlowpine.example' });
  main.querySelector('h1').textContent = name;
  main.append(data, h('a', { href: 'mailto:margaret.okafor@harlowpine.example' }, name));
}
if (parts.has('nested'))
  main.append(
    box('Hi Anna, ', h('div[contenteditable=false]', 'Card ', h('div.box.inner[contenteditable=true]'))),
  );

const churn = h('div.churn');
document.body.append(churn);

/** Every handler of the page throws; the browser tells the page of it. */
if (parts.has('throws')) {
  addEventListener('error', () => {
    window.kept.errors += 1;
  });
  const types =
    'keydown keyup keypress beforeinput input focusin focusout selectionchange click pointerdown mousedown scroll';
  for (const target of [window, document])
    for (const type of types.split(' '))
      target.addEventListener(
        type,
        () => {
          throw new Error(`bad handler of ${type}`);
        },
        true,
      );
}

/** What a script needs is another thing in the page's own world from here on. */
if (parts.has('overrides')) {
  const no = () => {
    throw new Error('not here');
  };
  window.CSS = new Proxy({}, { get: no });
  window.Highlight = no;
  for (const name of ['setStart', 'setEnd', 'toString', 'getClientRects', 'getBoundingClientRect'])
    Range.prototype[name] = no;
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'])
    EventTarget.prototype[name] = no;
  for (const name of ['attachShadow', 'getBoundingClientRect', 'focus', 'closest', 'matches'])
    Element.prototype[name] = no;
  Document.prototype.createElement = no;
  Document.prototype.execCommand = no;
  window.MutationObserver = no;
  window.getComputedStyle = no;
  Object.prototype.toJSON = undefined;
}

/** 50,000 nodes a second come and go beside the drafts. */
if (parts.has('churn')) {
  window.kept.changed = 0;
  let last = performance.now();
  const turn = now => {
    const count = Math.min(5_000, Math.max(0, Math.round(((now - last) / 1000) * 50_000)));
    last = now;
    churn.replaceChildren(...Array.from({ length: count }, (_, n) => document.createTextNode(`${n} `)));
    window.kept.changed += count;
    requestAnimationFrame(turn);
  };
  requestAnimationFrame(turn);
}

const first = () => document.querySelector('.box');
/** What the page does to the compose that somebody writes in. */
window.kept.do = {
  remove: () => first().remove(),
  rebuild: () => first().replaceWith(first().cloneNode(true)),
  clone: () => first().before(first().cloneNode(true)),
  hide: () => first().classList.add('hidden'),
  show: () => first().classList.remove('hidden'),
  move: () => main.append(first()),
  rewrite: () => {
    const { innerHTML } = first();
    first().innerHTML = innerHTML;
  },
};
document.documentElement.dataset.ready = 'true';
