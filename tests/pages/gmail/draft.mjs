import { quoteOf, signature } from './quote.mjs';
import { isMe, nextNumber } from './state.mjs';

const number = () => `${Date.now()}${String(nextNumber()).padStart(5, '0')}`;
const html = nodes => {
  const box = document.createElement('div');
  box.append(...nodes);
  return box.innerHTML;
};
const prefixed = (prefix, subject) =>
  subject.toLowerCase().startsWith(prefix.toLowerCase()) ? subject : `${prefix} ${subject}`;

/** An empty draft. */
export function newDraft() {
  return {
    id: `msg-a:r${number()}`,
    kind: 'new',
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    html: html(signature()),
    quote: '',
    plain: false,
    thread: '',
    threadPerm: '',
  };
}

/** An answer to, or a forward of, one message of a thread. `kind`: `reply`, `replyAll`, `forward`. */
export function draftFor(thread, message, kind) {
  const draft = {
    ...newDraft(),
    kind,
    thread: thread.legacy,
    threadPerm: thread.perm,
    answers: message.perm,
  };
  const source = { ...message, subject: thread.subject };
  const quote = html([quoteOf(source, kind)]);
  if (kind === 'forward')
    return { ...draft, subject: prefixed('Fwd:', thread.subject), html: `<br><br>${quote}${draft.html}` };
  draft.subject = prefixed('Re:', thread.subject);
  draft.quote = quote;
  draft.to = isMe(message.from) ? [...message.to] : [message.from];
  if (kind === 'replyAll')
    draft.cc = [...message.to, ...message.cc].filter(
      p => !isMe(p) && !draft.to.some(t => t.address === p.address),
    );
  return draft;
}
