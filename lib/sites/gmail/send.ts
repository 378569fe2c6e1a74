import { isSendEnter, sendActs } from '../send-act';
import { readComposeAt, sendButtons } from './compose';

export const { sendFrom: composeSentBy, pressSend: pressSendOf } = sendActs({
  composeAt: readComposeAt,
  buttons: sendButtons,
  isChord: isSendEnter,
});
