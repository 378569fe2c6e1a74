import { ME } from '../shared/data.mjs';
import { h } from '../shared/element.mjs';
import { goTo, sampleCrm } from '../shared/records.mjs';

const stage = h('div');
sampleCrm(stage, open, () => {
  goTo('/app/contact');
  stage.replaceChildren();
});

const field = (name, ...content) => h('div', { 'data-fieldname': name }, content);
function input(value = '') {
  const element = h('input[type=text]');
  element.value = value;
  return element;
}

function open(record) {
  const isPerson = record.kind === 'person';
  goTo(`/app/${isPerson ? 'contact' : 'customer'}/${encodeURIComponent(record.name)}`);
  const [first, last] = record.name.split(' ');
  stage.replaceChildren(
    h(
      'div.form-layout',
      isPerson
        ? [field('first_name', input(first)), field('last_name', input(last))]
        : field('customer_name', input(record.name)),
      record.email && field('email_id', h('div.control-value', record.email)),
      h(
        'div[data-fieldtype=Table]',
        (record.people ?? ['old.address@harlowpine.example']).map(one => field('email_id', input(one))),
      ),
    ),
    h('button.write[type=button]', { onclick: () => write(record) }, '✉'),
    h('button.note[type=button]', { onclick: note }, '✎'),
  );
}

function editable() {
  return h('div.ql-editor.editor[contenteditable=true]', h('p', h('br')));
}

function note() {
  const editor = editable();
  stage.append(h('div.comment-box', editor));
  editor.focus();
}

function write(record) {
  const editor = editable();
  const end = () => {
    window.__sent.push({ state: 'sent', html: editor.innerHTML });
    box.remove();
  };
  const box = h(
    'div.modal',
    field('recipients', input(`${record.email}, `)),
    field('cc', input()),
    field('bcc', input()),
    field('subject', input('Your order')),
    field('sender', h('select', h('option', { value: ME.address }, ME.address))),
    field('content', editor),
    h('div.modal-footer', h('button.btn-primary[type=button]', { onclick: end }, '→')),
  );
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) end();
  });
  document.body.append(box);
  editor.focus();
}
