import { h } from '../shared/element.mjs';
import { goTo, past, sampleCrm } from '../shared/records.mjs';

const stage = h('main');
sampleCrm(stage, open, () => {
  goTo('/contacts/123/objects/0-1/views/all/list');
  stage.replaceChildren();
});

const mail = address => h('a', { href: `mailto:${address}` }, address);

function open(record) {
  goTo(`/contacts/123/record/${record.kind === 'person' ? '0-1' : '0-2'}/${record.id}`);
  stage.replaceChildren(
    h(
      'div[data-test-id=record-highlight-main-content]',
      h('h2[data-test-id=highlight-record-label]', record.name),
      record.email && mail(record.email),
    ),
    h(
      'div',
      { 'data-test-id': 'card-wrapper-AI_OBJECT_SUMMARY-FAS-1' },
      mail('nadia.kern@brightloom.example'),
    ),
    h('div[data-test-id=timeline-preview-event]', mail('sam.reyes@northgate.example')),
    ...past().map(text =>
      h('div[data-test-id=timeline-preview-event]', h('span[data-test-id=event-timestamp]', text)),
    ),
    h(
      'div',
      { 'data-test-id': 'associated-objects-card-content-0-1' },
      (record.people ?? ['priya.nair@harlowpine.example']).map(mail),
    ),
    h('button.write[type=button]', { onclick: write }, '✉'),
  );
}

function write() {
  const editor = h('div.editor.rich-text-editor-input[contenteditable=true]', h('p', h('br')));
  stage.append(h('div', h('input[data-selenium-test=email-subject-input]'), editor));
  editor.focus();
}
