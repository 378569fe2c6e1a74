import { h } from '../shared/element.mjs';
import { goTo, past, sampleCrm } from '../shared/records.mjs';

const stage = h('div');
const page = () => h('div.windowViewMode-normal.active.lafPageHost');
sampleCrm(stage, open, () => {
  goTo('/lightning/o/Contact/list');
  document.title = 'Contacts | Salesforce';
  swap(page());
});

/** What was open stays in the page, hidden. */
function swap(next) {
  for (const old of stage.children) {
    old.classList.remove('active');
    old.classList.add('hidden');
  }
  stage.append(next);
}

/** Its components keep their parts in open shadow roots. */
function component(name, ...content) {
  const element = document.createElement(name);
  element.attachShadow({ mode: 'open' }).append(...content.filter(Boolean));
  return element;
}

const formatted = address =>
  component(
    'emailui-formatted-email-contact',
    h('a.emailuiFormattedEmail', { href: `mailto:${address}` }, address),
  );
const field = (object, address) =>
  h('div', { 'data-target-selection-name': `sfdc:RecordField.${object}.Email` }, formatted(address));

function open(record) {
  const object = record.kind === 'person' ? 'Contact' : 'Account';
  goTo(`/lightning/r/${object}/00300000000000${record.id}AAA/view`);
  document.title = `${record.name} | ${object} | Salesforce`;
  const host = page();
  host.append(
    component('records-highlights2', h('h1', record.name), record.email && field(object, record.email)),
    h('div', record.people?.map(formatted)),
    component(
      'runtime_sales-timeline',
      h(
        'ul',
        past().map(text => h('li', h('p.slds-timeline__date', text))),
      ),
    ),
    h('button.write[type=button]', { onclick: () => write(host) }, '✉'),
  );
  swap(host);
}

/** The editor is a frame in a frame. */
function write(host) {
  const outer = h('iframe');
  host.append(outer);
  const inner = outer.contentDocument.createElement('iframe');
  outer.contentDocument.body.append(inner);
  const { body } = inner.contentDocument;
  body.contentEditable = 'true';
  body.focus();
}
