import { ME, sampleThreads } from '../shared/data.mjs';
import { h } from '../shared/element.mjs';
import { answerTo, takeRecipients } from '../shared/mails.mjs';

const query = new URLSearchParams(location.search);
const language = query.get('hl') ?? 'zh-CN';
document.documentElement.lang = language;
const threads = sampleThreads(Date.now());
const when = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
const stage = h('main');
window.__sent = [];

document.body.append(
  h('div.profile-user-info', h('span.user-email', ME.address)),
  h('button.back[type=button]', { onclick: list }, '收件箱'),
  stage,
);
list();

function list() {
  stage.replaceChildren(
    h(
      'div.mail-list-page-items',
      threads.map(thread =>
        h('div.mail-list-page-item', { onclick: () => open(thread) }, h('span.mail-subject', thread.subject)),
      ),
    ),
  );
}

const account = ({ name, address }) =>
  h('div.xmail-cmp-account', h('span.cmp-account-nick', name), h('span.cmp-account-email', `<${address}>`));

/** The newest mail of a thread: here each is one of its own. */
function open(thread) {
  const newest = thread.messages.at(-1);
  stage.replaceChildren(
    h('div.mail-detail-subject', h('span.mail-subject-text', thread.subject)),
    h(
      'div.mail-detail-basic',
      { 'data-at': newest.at },
      h('div.basic-body-item', account(newest.from), h('span.time-text', when.format(newest.at))),
      h('div.basic-body-item', [...newest.to, ...newest.cc].map(account)),
    ),
    h(
      'div.mail-detail-content',
      newest.text.map(part => h('p', part)),
      h('blockquote', 'It quotes an older mail.', account({ name: 'Eve', address: 'eve@evil.example' })),
    ),
    h('button.all[type=button]', { onclick: () => write(answerTo(thread)) }, '回复全部'),
  );
}

function write({ to, cc, subject, quote }) {
  const editor = h(
    'div.editor.xmail-cmp-editor-content[contenteditable=true]',
    h('p', h('br')),
    h(
      'article',
      quote.map(part => h('p', part)),
    ),
  );
  const chip = ({ name, address }) => h('div.xmail-cmp-account', { 'data-email': address }, name ?? address);
  const receivers = h('div.mail-compose-receivers');
  takeRecipients(h('input[type=text]'), receivers, chip, [...to, ...cc]);
  stage.append(
    h(
      'div.mail-compose-page',
      receivers,
      h('div.mail-compose-subject', h('input[type=text]', { value: subject })),
      editor,
    ),
  );
  editor.focus();
}
