import { ME, sampleThreads } from '../shared/data.mjs';

const query = new URLSearchParams(location.search);

/** Variants of the page, by the query of its address. */
export const options = {
  /** How long a sent mail can be taken back, in ms. */
  undo: Number(query.get('undo') ?? 5000),
  /** `old`: the recipient rows before 2021. `collapsed`: rows are not in the page while folded. */
  recipients: query.get('compose') ?? 'new',
  /** `2026`: title bar with buttons in place of images. */
  titleBar: query.get('minimised') === '2026' ? 'buttons' : 'images',
  /** `2025`: the quote has a second class. */
  quote: query.get('quote') === '2025' ? '2025' : 'older',
  /** A window of its own for one compose. */
  standalone: query.get('view') === 'btop',
  draft: query.get('draft'),
  now: Number(query.get('now')) || Date.now(),
};

export const account = ME;

/** The opener's mailbox, when this window was popped out of it. */
const opener = (() => {
  try {
    return options.standalone ? window.opener?.__mailbox : undefined;
  } catch {
    // The opener went to another site.
    return undefined;
  }
})();

const threads = opener?.threads ?? sampleThreads(options.now);
const sent = opener?.sent ?? [];
const poppedOut = opener?.poppedOut ?? new Map();
const listeners = opener?.listeners ?? new Set();
const counter = opener?.counter ?? { next: 1 };

/** Read by tests, and shared with windows popped out of this one: timers must outlive such a window. */
export const mailbox = opener ?? { threads, sent, poppedOut, listeners, counter, deliver, takeBack };
window.__mailbox = mailbox;
window.__sent = sent;

export const nextNumber = () => counter.next++;

export const threadByLegacy = legacy => threads.find(thread => thread.legacy === legacy);

export function changed() {
  document.documentElement.dataset.sent = JSON.stringify(sent);
  for (const listener of [...listeners]) listener();
}

/** Puts a mail into its thread and on its way; its common id comes once the undo time is over. */
function deliver(mail, ms) {
  const entry = { ...mail, state: 'pending', at: Date.now() };
  const thread = threadByLegacy(mail.thread) ?? newThread(mail);
  const message = {
    perm: mail.draft,
    legacy: '',
    from: account,
    to: mail.to,
    cc: mail.cc,
    at: entry.at,
    html: mail.html,
  };
  thread.messages.push(message);
  thread.archived = false;
  entry.timer = setTimeout(() => {
    entry.state = 'sent';
    message.legacy = (1_790_000_000_000_000_000n + BigInt(nextNumber())).toString(16);
    thread.legacy ||= message.legacy;
    changed();
  }, ms);
  sent.push(entry);
  changed();
  return sent.length - 1;
}

function newThread(mail) {
  const thread = {
    perm: `thread-a:${mail.draft.slice(6)}`,
    legacy: '',
    subject: mail.subject,
    unread: false,
    archived: false,
    messages: [],
  };
  threads.push(thread);
  return thread;
}

/** Takes a mail back while it can be. */
function takeBack(index) {
  const entry = sent[index];
  if (entry?.state !== 'pending') return false;
  clearTimeout(entry.timer);
  entry.state = 'undone';
  for (const thread of threads)
    thread.messages = thread.messages.filter(message => message.perm !== entry.draft);
  for (const empty of threads.filter(thread => !thread.messages.length))
    threads.splice(threads.indexOf(empty), 1);
  changed();
  return true;
}

export const isMe = person => person.address === account.address;
export const newest = thread => thread.messages.at(-1);
