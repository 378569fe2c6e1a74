import { defineRoad } from '../road';

/** Firefox lets a page read only what came in by the event's own `data`, which Chromium does not know. */
function pasteOf(text: string): ClipboardEvent {
  const init = { dataType: 'text/plain', data: text, bubbles: true, cancelable: true, composed: true };
  const paste = new ClipboardEvent('paste', init);
  if (paste.clipboardData) return paste;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return new ClipboardEvent('paste', { ...init, clipboardData });
}

/** Draft reads back one leaf of what the browser did, so that a phrase over several is lost: it is pasted. */
export default defineRoad({
  id: 'draft',
  matches: element => element.classList.contains('public-DraftEditor-content'),
  insert: (element, text) => !element.dispatchEvent(pasteOf(text)),
});
