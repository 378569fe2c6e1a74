import { createElement, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { tidy } from '../blocks.mjs';

const documentOf = blocks =>
  blocks.map(runs => ({
    type: 'paragraph',
    children: runs.length
      ? runs.map(run => ({ text: run.text, ...(run.bold ? { bold: true } : {}) }))
      : [{ text: '' }],
  }));

const renderLeaf = ({ attributes, children, leaf }) =>
  createElement('span', attributes, leaf.bold ? createElement('strong', null, children) : children);
const renderElement = ({ attributes, children }) => createElement('p', attributes, children);

function Page({ value, give }) {
  const editor = useMemo(() => withHistory(withReact(createEditor())), []);
  give(editor);
  return createElement(
    Slate,
    { editor, initialValue: value },
    createElement(Editable, { renderLeaf, renderElement, style: { minHeight: 120 } }),
  );
}

export default async place => {
  const root = createRoot(place);
  let editor;
  let key = 0;
  const make = blocks =>
    flushSync(() =>
      root.render(
        createElement(Page, {
          key: ++key,
          value: documentOf(blocks),
          give: made => {
            editor = made;
          },
        }),
      ),
    );
  make([[]]);
  return {
    get element() {
      return place.querySelector('[data-slate-editor]');
    },
    set: make,
    read: () => tidy(editor.children.map(block => block.children)),
  };
};
