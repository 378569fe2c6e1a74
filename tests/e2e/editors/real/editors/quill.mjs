import Quill from 'quill';
import { tidy } from '../blocks.mjs';

export default async place => {
  const box = document.createElement('div');
  place.append(box);
  // Its own pause between two steps of undo is a second.
  const quill = new Quill(box, { modules: { toolbar: false } });
  quill.root.style.cssText = 'min-height:120px;white-space:pre-wrap';
  return {
    element: quill.root,
    set: blocks => {
      quill.setContents(
        blocks.flatMap(runs => [
          ...runs.map(run => ({ insert: run.text, ...(run.bold ? { attributes: { bold: true } } : {}) })),
          { insert: '\n' },
        ]),
        'api',
      );
      quill.history.clear();
    },
    read: () => {
      const blocks = [[]];
      for (const { insert, attributes } of quill.getContents().ops) {
        for (const [at, text] of insert.split('\n').entries()) {
          if (at > 0) blocks.push([]);
          blocks.at(-1).push({ text, bold: Boolean(attributes?.bold) });
        }
      }
      return tidy(blocks.slice(0, -1));
    },
  };
};
