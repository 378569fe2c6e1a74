import { fromNodes, tidy } from './blocks.mjs';

const editors = import.meta.glob('./editors/*.mjs', { import: 'default' });
let open;

/** What a test does with the editor of this page: in its own model, and in what a person sees. */
window.real = {
  async open(id) {
    open = await (await editors[`./editors/${id}.mjs`]())(document.querySelector('main'));
  },
  async set(blocks) {
    await open.set(blocks);
  },
  focus() {
    const { element } = open;
    element.ownerDocument.defaultView.focus();
    element.focus();
    if ('value' in element) element.setSelectionRange(element.value.length, element.value.length);
    else {
      const selection = element.ownerDocument.getSelection();
      selection.selectAllChildren(element);
      selection.collapseToEnd();
    }
  },
  state: () => ({ model: open.read(), shown: shown(), beforeCaret: beforeCaret() }),
  /** Without what Firefox and editors keep at the end of a line. */
  html: () =>
    'value' in open.element ? open.element.value : open.element.innerHTML.replaceAll('<br type="_moz">', ''),
  /** A point of the editor, as the page's window measures it. */
  point() {
    const { x, y } = inPage(open.element.getBoundingClientRect());
    return { x: x + 60, y: y + 16 };
  },
  /** Where the first mark is, as the page's window measures it. */
  markBox() {
    const [range] = marks();
    return inPage(range.getBoundingClientRect());
  },
  /** Counts how often Ctrl+Enter comes to the editor. */
  count() {
    window.chords = 0;
    open.element.addEventListener('keydown', event => {
      if (event.ctrlKey && event.key === 'Enter') window.chords += 1;
    });
  },
  /** Waits until model and page hold just this, with the caret behind `behind` if given, and still do two frames later. */
  async until(wanted, limit, behind) {
    const end = performance.now() + limit;
    const text = JSON.stringify(wanted);
    for (let held = 0; ; ) {
      const state = this.state();
      const is = JSON.stringify(state.model) === text && JSON.stringify(state.shown) === text;
      const caret = behind === undefined || state.beforeCaret.replaceAll('\u00A0', ' ') === behind;
      held = is && caret ? held + 1 : 0;
      if (held > 2 || performance.now() > end) return { ...state, is };
      await nextFrame();
    }
  },
  /** Waits until just these words are marked. */
  async marked(words, limit) {
    const end = performance.now() + limit;
    for (;;) {
      const texts = marks().map(range => range.toString().replaceAll('\u00A0', ' '));
      if (texts.join() === words || performance.now() > end) return texts;
      await nextFrame();
    }
  },
};
if (location.pathname === '/roundcube') {
  // By its own script it is known, also to who reads the page before there is an editor in it.
  const sign = document.createElement('script');
  sign.type = 'text/plain';
  sign.src = 'program/js/app.min.js';
  document.head.append(sign);
}
document.documentElement.dataset.ready = 'true';

const nextFrame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));

/** In the order of the text. */
const marks = () =>
  [...open.element.ownerDocument.defaultView.CSS.highlights]
    .flatMap(([, ranges]) => [...ranges])
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));

function inPage({ x, y, width, height }) {
  const frame = open.element.ownerDocument.defaultView.frameElement?.getBoundingClientRect();
  return { x: x + (frame?.x ?? 0), y: y + (frame?.y ?? 0), width, height };
}

function shown() {
  const { element } = open;
  return 'value' in element ? tidy(element.value.split('\n').map(text => [{ text }])) : fromNodes(element);
}

/** The text before the caret in its paragraph. */
function beforeCaret() {
  const { element } = open;
  if ('value' in element) return element.value.slice(0, element.selectionEnd).split('\n').at(-1);
  const doc = element.ownerDocument;
  const selection = doc.getSelection();
  if (!selection.isCollapsed || !element.contains(selection.focusNode)) return '(no caret)';
  let block = selection.focusNode;
  while (block !== element && !/^(?:P|DIV)$/.test(block.nodeName)) block = block.parentNode;
  const range = doc.createRange();
  range.setStart(block, 0);
  range.setEnd(selection.focusNode, selection.focusOffset);
  return range.toString().replace(/[\u200B\u2060\uFEFF]/g, '');
}
