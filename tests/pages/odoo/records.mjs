import { h } from '../shared/element.mjs';

const language = new URLSearchParams(location.search).get('hl') ?? 'en-US';
document.documentElement.lang = language;
const chinese = language.startsWith('zh');
const words = chinese
  ? { message: '发送消息', note: '记录备注', send: '发送', log: '记录' }
  : { message: 'Send message', note: 'Log note', send: 'Send', log: 'Log' };

const RECORDS = [
  { id: 7, name: 'Margaret Okafor', email: 'margaret.okafor@harlowpine.example', phone: '+44 20 7946 0142' },
  { id: 8, name: 'Tomas Lind', email: 'tomas.lind@fjordtile.example', phone: '+47 22 55 01 40' },
  {
    id: 9,
    name: 'Harlow & Pine',
    // A firm without an address of its own; its people are listed in it.
    people: ['margaret.okafor@harlowpine.example', 'priya.nair@harlowpine.example'],
  },
];

window.__sent = [];
const stage = h('div.o_action_manager');
document.body.append(
  h(
    'nav',
    RECORDS.map(record => h('button[type=button]', { onclick: () => open(record) }, record.name)),
    h('button.list[type=button]', { onclick: () => swap(h('div.o_list_view', 'Contacts')) }, '←'),
  ),
  stage,
);

/** What is left stays in the page for a moment. */
function swap(view) {
  for (const old of [...stage.children]) {
    if (old.classList.contains('o_hidden')) old.remove();
    else old.classList.add('o_hidden');
  }
  stage.append(view);
}

function open(record) {
  history.pushState(null, '', `/odoo/contacts/${record.id}${location.search}`);
  const name = h('input[type=text]');
  name.value = record.name;
  const field = (kind, content) => h(`div.o_field_widget[name=${kind}]`, content);
  const link = (scheme, text) => h('a.o_form_uri', { href: `${scheme}:${text}` }, text);
  swap(
    h(
      'div',
      h('ol.breadcrumb', h('li.o_last_breadcrumb_item.active', record.name)),
      h(
        'div.o_form_view',
        h(
          'div.o_form_renderer',
          field('name', name),
          record.email && field('email', link('mailto', record.email)),
          record.phone && field('phone', link('tel', record.phone)),
          record.people &&
            h(
              'div.o_field_widget.o_field_x2many[name=child_ids]',
              record.people.map(mail => field('email', link('mailto', mail))),
            ),
        ),
      ),
      chatter(record),
    ),
  );
}

function chatter(record) {
  const top = h('div.o-mail-Chatter-top');
  const message = h('button.o-mail-Chatter-sendMessage[type=button]', words.message);
  const note = h('button.o-mail-Chatter-logNote[type=button]', words.note);
  const compose = isNote => {
    message.classList.toggle('active', !isNote);
    note.classList.toggle('active', isNote);
    const input = h('textarea.o-mail-Composer-input');
    const done = () => {
      window.__sent.push({ state: isNote ? 'note' : 'sent', html: input.value });
      box.remove();
    };
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done();
    });
    const box = h(
      'div.o-mail-Composer',
      !isNote && h('div.o-mail-RecipientsInput', h('span.o_tag', record.email ?? record.name)),
      input,
      // It is disabled in a real page, and there to measure how high the text is.
      h('textarea.o-mail-Composer-fake.o_hidden[disabled]'),
      h('button.o-mail-Composer-send[type=button]', { onclick: done }, isNote ? words.log : words.send),
    );
    top.replaceChildren(message, note, box);
    input.focus();
  };
  message.addEventListener('click', () => compose(false));
  note.addEventListener('click', () => compose(true));
  top.append(message, note);
  return h('div.o-mail-Chatter', top);
}
