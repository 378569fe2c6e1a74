import { ME, sampleThreads } from '../shared/data.mjs';
import { h } from '../shared/element.mjs';
import { answerTo, takeRecipients } from '../shared/mails.mjs';

const query = new URLSearchParams(location.search);
const language = query.get('hl') ?? 'zh-CN';
document.documentElement.lang = language;
/** Each thing's id begins with when it was made. */
const made = Date.now();
const threads = sampleThreads(made);
const when = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
const stage = h('div[id=dvContainer]');
window.__sent = [];

document.body.append(
  h('span[id=spnUid]', ME.address),
  h('button.new[type=button]', { onclick: () => write() }, '写 信'),
  h('button.back[type=button]', { onclick: list }, '收件箱'),
  stage,
);
list();

function list() {
  stage.replaceChildren(
    h(
      'div',
      { id: '_dvModuleContainer_mbox.ListModule_0' },
      threads.map(thread =>
        h('div[sign=letter]', { onclick: () => open(thread) }, h('span.da0', thread.subject)),
      ),
    ),
  );
}

function person({ name, address }) {
  return h(
    'div.js-component-addr.nui-addr',
    h('span.nui-addr-name', name),
    h('span.nui-addr-email', `<${address}>`),
  );
}

/** The newest mail of a thread: here each is one of its own. */
function open(thread) {
  const newest = thread.messages.at(-1);
  const row = (kind, people) =>
    h('li', { id: `${made}_liReadOut${kind}` }, h('div', kind), h('div', people.map(person)));
  const frame = h('iframe', { id: `${made}_frameBody` });
  stage.replaceChildren(
    h(
      'div',
      { id: '_dvModuleContainer_read.ReadModule_0', 'data-at': newest.at },
      h('h1', { id: `${made}_h1Subject` }, thread.subject),
      h(
        'ul',
        { id: `${made}_ulFull` },
        h('li', h('div', '发件人：'), h('div', person(newest.from))),
        row('to', newest.to),
        row('cc', newest.cc),
        h('li', { id: `${made}_liTime` }, h('div', '时 间：'), h('div', when.format(newest.at))),
      ),
      h('div', { id: `${made}_dvContent` }, frame),
      h('button.all[type=button]', { onclick: () => write(answerTo(thread)) }, '回复全部'),
    ),
  );
  frame.contentDocument.body.append(
    h(
      'div.netease_mail_readhtml',
      newest.text.map(part => h('p', part)),
      h('blockquote', 'It quotes an older mail.'),
    ),
  );
}

function write({ to = [], cc = [], subject = '', quote } = {}) {
  const chip = ({ name, address }) =>
    h(
      'div.nui-editableAddr.nui-addr',
      name && h('span.nui-addr-name', name),
      h('em.nui-addr-email', name ? `<${address}>` : address),
    );
  const row = (kind, people) => {
    const box = h('div.js-component-emailcontainer');
    const input = h('input.nui-editableAddr-ipt[type=text]', { 'aria-label': kind });
    takeRecipients(input, box, chip, people);
    return h('div.js-component-emailblock', { id: `divCompose${kind}` }, box, input);
  };
  const frame = h('iframe.APP-editor-iframe');
  const box = h('div', { id: `_dvModuleContainer_compose.ComposeModule_${stage.childElementCount}` });
  const send = () => {
    window.__sent.push({ state: 'sent', html: frame.contentDocument.body.innerHTML });
    const left = h('div', h('h1', { id: `${Date.now()}_succInfo` }, '发送成功'));
    setTimeout(() => box.replaceChildren(left), 300);
  };
  box.append(
    h(
      'header.js-component-toolbar.nui-toolbar',
      h('div.js-component-button.nui-mainBtn[role=button][tabindex=0]', { onclick: send }, '发送'),
      h('div.js-component-button.cancel[role=button][tabindex=0]', { onclick: () => box.remove() }, '取消'),
    ),
    row('to', to),
    row('cc', cc),
    row('bcc', []),
    h('input[type=text]', { id: `${made}_subjectInput`, value: subject }),
    h('div.APP-editor-edtr', frame),
  );
  stage.replaceChildren(box);
  const { body } = frame.contentDocument;
  body.contentEditable = 'true';
  body.addEventListener('keydown', event => event.ctrlKey && event.key === 'Enter' && send());
  body.append(
    ...(quote
      ? [
          h('div[id=spnEditorContent]', h('p', h('br'))),
          h(
            'div[id=isReplyContent]',
            quote.map(part => h('p', part)),
          ),
        ]
      : [h('p', h('br'))]),
  );
  body.focus();
}
