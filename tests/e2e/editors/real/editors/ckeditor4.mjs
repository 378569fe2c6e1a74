import { fromHtml, toHtml } from '../blocks.mjs';

/** It brings its parts by address, and only as a script of the page. */
const load = () =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/ckeditor4/ckeditor.js';
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });

export default async place => {
  await load();
  const { CKEDITOR } = window;
  const box = document.createElement('textarea');
  place.append(box);
  const editor = CKEDITOR.replace(box, { versionCheck: false, removePlugins: 'elementspath' });
  await new Promise(resolve => editor.on('instanceReady', resolve));
  return {
    get element() {
      return editor.editable().$;
    },
    set: blocks =>
      new Promise(resolve =>
        editor.setData(toHtml(blocks), () => {
          editor.resetUndo();
          resolve();
        }),
      ),
    read: () => fromHtml(editor.getData()),
  };
};
