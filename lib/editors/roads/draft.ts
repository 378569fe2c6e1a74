import { defineRoad } from '../road';

/** Draft reads back one leaf of what the browser did, so that a phrase over several is lost: it is pasted. */
export default defineRoad({
  id: 'draft',
  matches: element => element.classList.contains('public-DraftEditor-content'),
  insert(element, text) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', {
      clipboardData,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    return !element.dispatchEvent(paste);
  },
});
