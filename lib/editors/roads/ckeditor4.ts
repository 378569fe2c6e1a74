import { insertByCommand } from '../replace-span';
import { defineRoad } from '../road';

/**
 * CKEditor 4 notes at the end of a key that something was typed, and makes a step of it when somebody clicks. The
 * page around the editor hears neither of these.
 */
function step(element: HTMLElement): void {
  element.dispatchEvent(new KeyboardEvent('keyup'));
  const own = element.classList.contains('cke_editable_inline');
  (own ? element : element.ownerDocument.documentElement).dispatchEvent(new MouseEvent('click'));
}

/** In a frame or in line: one step is made of what was typed, one of what is put in. */
export default defineRoad({
  id: 'ckeditor4',
  matches: element => element.classList.contains('cke_editable'),
  insert(element, text) {
    step(element);
    const done = insertByCommand(element.ownerDocument, text);
    step(element);
    return done;
  },
});
