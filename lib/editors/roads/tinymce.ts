import { insertByCommand } from '../replace-span';
import { defineRoad } from '../road';

/** As after a correction by the browser's spelling: TinyMCE then makes a step of what stands there now. */
const step = (element: HTMLElement) =>
  element.dispatchEvent(new InputEvent('input', { inputType: 'insertReplacementText', bubbles: true }));

/** TinyMCE keeps steps of its own and sees no command: one is made of what was typed, one of what is put in. */
export default defineRoad({
  id: 'tinymce',
  matches: element => element.classList.contains('mce-content-body'),
  insert(element, text) {
    step(element);
    const done = insertByCommand(element.ownerDocument, text);
    step(element);
    return done;
  },
});
