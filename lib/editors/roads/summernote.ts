import { insertByCommand } from '../replace-span';
import { defineRoad } from '../road';

/** Summernote makes a step of what was typed when a mouse button is let go in it, and of no word by itself. */
export default defineRoad({
  id: 'summernote',
  matches: element => element.classList.contains('note-editable'),
  insert(element, text) {
    element.dispatchEvent(new MouseEvent('mouseup'));
    return insertByCommand(element.ownerDocument, text);
  },
});
