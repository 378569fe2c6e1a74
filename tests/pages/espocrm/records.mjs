import { ME } from '../shared/data.mjs';
import { h } from '../shared/element.mjs';

const language = new URLSearchParams(location.search).get('hl') ?? 'en-US';
document.documentElement.lang = language;
const words = language.startsWith('zh')
  ? { contacts: '联系人', send: '发送', close: '取消' }
  : { contacts: 'Contacts', send: 'Send', close: 'Cancel' };

const RECORDS = [
  { id: '6a1', scope: 'Contact', name: 'Margaret Okafor', email: 'margaret.okafor@harlowpine.example' },
  { id: '6a2', scope: 'Contact', name: 'Tomas Lind', email: 'tomas.lind@fjordtile.example' },
  { id: '6a3', scope: 'Account', name: 'Harlow & Pine' },
];

window.__sent = [];
const content = h('div[id=content]');
document.body.append(
  h(
    'nav',
    RECORDS.map(record => h('button[type=button]', { onclick: () => open(record) }, record.name)),
    h('button.list[type=button]', { onclick: () => content.replaceChildren() }, '←'),
  ),
  content,
);

const mailTo = address =>
  h('a', { href: '#', 'data-action': 'mailTo', 'data-email-address': address }, address);

function open(record) {
  location.hash = `#${record.scope}/view/${record.id}`;
  const link = record.email && mailTo(record.email);
  link?.addEventListener('click', event => {
    event.preventDefault();
    compose(record);
  });
  content.replaceChildren(
    h('div.header', h('h3.header-title', `${words.contacts} › ${record.name}`)),
    h(
      'div.detail',
      { 'data-scope': record.scope, id: record.id },
      h('div.field[data-name=emailAddress]', link),
      h('div.panel[data-name=stream]', mailTo('priya.nair@harlowpine.example')),
    ),
  );
}

function compose(record) {
  const editor = h('div.note-editable[contenteditable=true]', h('p', h('br')));
  const end = state => () => {
    if (state) window.__sent.push({ state, html: editor.innerHTML });
    box.remove();
  };
  const from = h('select[data-name=from]', h('option', { value: ME.address }, ME.address));
  const box = h(
    'div.modal',
    h('button[type=button][data-name=send]', { onclick: end('sent') }, words.send),
    h('button[type=button][data-name=cancel]', { onclick: end() }, words.close),
    from,
    h('div.field[data-name=to]', h('div.list-group-item', { 'data-address': record.email }, record.email)),
    h('div.field[data-name=name]', h('input[type=text]', { value: 'Your order' })),
    editor,
  );
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) end('sent')();
  });
  document.body.append(box);
  editor.focus();
}
