import { convertFromRaw, convertToRaw, Editor, EditorState, getDefaultKeyBinding, RichUtils } from 'draft-js';
import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { tidy } from '../blocks.mjs';

const rawOf = blocks => ({
  entityMap: {},
  blocks: blocks.map(runs => {
    let text = '';
    const inlineStyleRanges = [];
    for (const run of runs) {
      if (run.bold) inlineStyleRanges.push({ offset: text.length, length: run.text.length, style: 'BOLD' });
      text += run.text;
    }
    return { text, type: 'unstyled', inlineStyleRanges };
  }),
});

function Page({ value, give }) {
  const [state, setState] = useState(() => EditorState.createWithContent(convertFromRaw(value)));
  give(state);
  return createElement(Editor, {
    editorState: state,
    onChange: setState,
    keyBindingFn: getDefaultKeyBinding,
    handleKeyCommand(command, now) {
      const next = RichUtils.handleKeyCommand(now, command);
      if (next) setState(next);
      return next ? 'handled' : 'not-handled';
    },
  });
}

export default async place => {
  const root = createRoot(place);
  let state;
  let key = 0;
  const make = blocks =>
    flushSync(() =>
      root.render(
        createElement(Page, {
          key: ++key,
          value: rawOf(blocks),
          give: now => {
            state = now;
          },
        }),
      ),
    );
  make([[]]);
  return {
    get element() {
      return place.querySelector('[contenteditable]');
    },
    set: make,
    read: () =>
      tidy(
        convertToRaw(state.getCurrentContent()).blocks.map(
          ({ text, inlineStyleRanges }) =>
            [...text].reduce(
              ({ at, runs }, char) => ({
                at: at + char.length,
                runs: [
                  ...runs,
                  {
                    text: char,
                    bold: inlineStyleRanges.some(
                      r => r.style === 'BOLD' && at >= r.offset && at < r.offset + r.length,
                    ),
                  },
                ],
              }),
              { at: 0, runs: [] },
            ).runs,
        ),
      ),
  };
};
