import { ME } from '../shared/data.mjs';
import { h } from '../shared/element.mjs';
import { goTo, sampleCrm } from '../shared/records.mjs';

const stage = h('div');
sampleCrm(stage, open, () => stage.replaceChildren());
document.body.prepend(h('div.profile-user-info', h('span.user-email', ME.address)));

const account = (name, address) =>
  h(
    'div.xmail-cmp-account',
    h('span.cmp-account-nick', name),
    address && h('span.cmp-account-email', address),
  );

/** A mail of theirs that is open. */
function open(record) {
  goTo('/');
  stage.replaceChildren(
    h(
      'div.mail-detail-basic',
      h('h1', record.name),
      account(record.name, record.email),
      record.email && account(ME.name, ME.address),
    ),
    h('div.mail-detail-content', h('p', 'The panels came in.')),
    h('button.write[type=button]', { onclick: () => write(record) }, '✉'),
  );
}

function write(record) {
  const editor = h('div.editor.xmail-cmp-editor-content[contenteditable=true]', h('p', h('br')));
  stage.append(
    h(
      'div.mail-compose-page',
      h(
        'div.mail-compose-receivers',
        h('div.xmail-cmp-account', { 'data-email': record.email }, record.name),
      ),
      h('div.mail-compose-subject', h('input[type=text]', { value: 'Your order' })),
      editor,
    ),
  );
  editor.focus();
}
