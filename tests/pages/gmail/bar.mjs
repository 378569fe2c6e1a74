import { h, pressable } from './element.mjs';
import { words } from './words.mjs';

let bar;
let inside;
let hiding;

/** The notice bar: one element for all notices, moved out of the window and emptied when it is over. */
function make() {
  inside = h('div.vh');
  bar = h('div.b8.UC[role=alert][aria-live=assertive]', h('div.J-J5-Ji', inside));
  document.body.append(bar);
  hideBar();
}

export function hideBar() {
  clearTimeout(hiding);
  bar.classList.remove('bAp');
  bar.style.cssText = 'position:relative;top:-10000px;visibility:hidden';
  inside.replaceChildren();
}

/** @param links `{id, text, act}`; pressing one does its act. */
export function showBar(text, links = [], ms = 4000) {
  if (!bar) make();
  clearTimeout(hiding);
  const buttons = links.map(({ id, text: label, act }) => {
    const link = h('span.ag.a8k[role=link][tabindex=0]', { id }, label);
    link.addEventListener('click', act);
    return pressable(link, event => event.type === 'keydown' && act());
  });
  inside.replaceChildren(
    h(
      'span.aT',
      h('span.bAq', text),
      h(
        'span.bAo',
        buttons.flatMap(b => ['\u00a0', b]),
      ),
    ),
  );
  bar.style.cssText = 'visibility:visible';
  bar.classList.add('bAp');
  if (ms) hiding = setTimeout(hideBar, ms);
}

/** A modal dialog with one or two answers, a child of the body. */
export function ask(text, cancel, then = () => {}) {
  const close = () => box.remove();
  const answerYes = () => {
    close();
    then();
  };
  const answer = (label, act, main) =>
    h(`button.J-at1-auR${main ? '.J-at1-atl' : ''}[name=${main ? 'ok' : 'cancel'}]`, { onclick: act }, label);
  const box = h(
    'div.Kj-JD[role=alertdialog][tabindex=0]',
    h('div.Kj-JD-Jz', text),
    h('div.Kj-JD-Jl', answer(words.ok, answerYes, true), cancel && answer(words.cancel, close)),
  );
  document.body.append(box);
  box.querySelector('button').focus();
}
