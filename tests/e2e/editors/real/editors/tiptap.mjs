import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { tidy, toHtml } from '../blocks.mjs';

export default async place => {
  let editor;
  const make = html => {
    editor?.destroy();
    place.replaceChildren();
    editor = new Editor({ element: place, extensions: [StarterKit], content: html });
    editor.view.dom.style.minHeight = '120px';
  };
  make('<p></p>');
  return {
    get element() {
      return editor.view.dom;
    },
    set: blocks => make(toHtml(blocks)),
    read: () =>
      tidy(
        editor
          .getJSON()
          .content.map(block =>
            (block.content ?? []).map(({ text = '\n', marks }) => ({ text, bold: Boolean(marks?.length) })),
          ),
      ),
  };
};
