import { fromNodes, toHtml } from '../blocks.mjs';

export default async place => {
  const box = document.createElement('div');
  box.contentEditable = 'true';
  box.style.minHeight = '120px';
  place.append(box);
  return {
    element: box,
    set: blocks => {
      box.innerHTML = toHtml(blocks, 'b');
    },
    read: () => fromNodes(box),
  };
};
