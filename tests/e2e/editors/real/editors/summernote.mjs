import $ from 'jquery';
import { fromHtml, toHtml } from '../blocks.mjs';

export default async place => {
  window.jQuery = window.$ = $;
  await import('summernote/dist/summernote-lite.js');
  const box = document.createElement('div');
  place.append(box);
  $(box).summernote({ toolbar: [], height: 200, disableDragAndDrop: true });
  return {
    element: place.querySelector('.note-editable'),
    set: blocks => {
      $(box).summernote('code', toHtml(blocks, 'b'));
      $(box).summernote('commit');
      $(box).summernote('reset');
      $(box).summernote('code', toHtml(blocks, 'b'));
      $(box).summernote('commit');
    },
    read: () => fromHtml($(box).summernote('code')),
  };
};
