import { h } from '../shared/element.mjs';
import { goTo, sampleCrm } from '../shared/records.mjs';

const stage = h('div');
sampleCrm(stage, open, () => {
  goTo('/agent/dashboard');
  for (const old of stage.children) old.classList.add('hidden');
});

const article = (ago, type) =>
  h(
    'article[data-test-id=omni-log-comment-item]',
    type === 'internal' && h('div[data-test-id=omni-log-internal-note-tag]', '🔒'),
    h('span[data-test-id=omni-log-item-sender]', 'Sam Reyes'),
    h('div[data-test-id=omni-log-item-message]', { type }, 'See above.'),
    h(
      'time[data-test-id=timestamp-relative]',
      { datetime: new Date(Date.now() - ago * 864e5).toISOString() },
      '⏱',
    ),
  );

/** Every ticket that was opened stays in the page. */
function open(record) {
  for (const old of stage.children) old.classList.add('hidden');
  goTo(`/agent/tickets/${record.id}`);
  const editor = h(
    'div.editor[data-test-id=omnicomposer-rich-text-ckeditor][contenteditable=true]',
    h('p', h('br')),
  );
  const channel = h('button[type=button][data-test-id=omnichannel-channel-switcher-button]', '▾');
  const write = name => () => {
    channel.setAttribute('data-channel', name);
    editor.replaceChildren(h('p', h('br')));
    editor.focus();
  };
  stage.append(
    h(
      'div',
      { 'data-ticket-id': record.id },
      h('div[data-test-id=ticket-system-field-requester-menu]', record.name),
      h(
        'div[data-test-id=customer-context-tab-customer]',
        record.email && h('span', record.email),
        // What the firm wrote about the customer.
        h('p', `Ask ${(record.people ?? ['priya.nair@harlowpine.example'])[0]} first.`),
      ),
      h('div', article(30, 'end-user'), article(3, 'agent'), article(1, 'internal')),
      h('div[data-test-id=editor-view]', channel, editor),
      h('button.write[type=button]', { onclick: write('email') }, '✉'),
      h('button.note[type=button]', { onclick: write('internal') }, '✎'),
    ),
  );
}
