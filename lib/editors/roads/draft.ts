import { defineRoad } from '../road';

/** Firefox lets a page read only what was put into the transfer by the page's own class. */
function transferOf(element: HTMLElement): DataTransfer {
  const view = element.ownerDocument.defaultView as Window &
    typeof globalThis & { wrappedJSObject?: typeof globalThis };
  return new (view.wrappedJSObject ?? view).DataTransfer();
}

/** Draft reads back one leaf of what the browser did, so that a phrase over several is lost: it is pasted. */
export default defineRoad({
  id: 'draft',
  matches: element => element.classList.contains('public-DraftEditor-content'),
  insert(element, text) {
    const clipboardData = transferOf(element);
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
