import { isSendEnter, sendActs } from '../send-act';
import { readComposeAt, sendButtons } from './compose';

/** Alt+S is Outlook's second shortcut. By `code`: with Alt some layouts give another letter. */
const isAltS = (event: KeyboardEvent) =>
  event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.code === 'KeyS';

export const { sendFrom, pressSend } = sendActs({
  composeAt: readComposeAt,
  buttons: sendButtons,
  isChord: event => isSendEnter(event) || isAltS(event),
});
