import { ME } from '../shared/data.mjs';
import { h } from '../shared/element.mjs';
import { goTo, sampleCrm } from '../shared/records.mjs';

/** All but the folders stands in a frame. */
const frame = h('iframe[id=mainFrame][name=mainFrame][title=mail]');
document.body.append(
  h('div[id=useraddrcontainer]', h('span[id=useraddr]', ME.address)),
  h('button[id=composebtn][type=button]', { onclick: () => write() }, '写信'),
  frame,
);
let shown;
sampleCrm(h('div'), open, () => fill());
frame.style.height = '600px';

const fill = (...parts) => frame.contentDocument.body.replaceChildren(...parts);
const chip = ({ address, name }) => h('span', { e: address, n: name }, h('b', name), ` <${address}>`);

/** A mail of theirs that is open. */
function open(record) {
  shown = record;
  goTo('/cgi-bin/frame_html');
  fill(
    h(
      'div[id=mainmail]',
      h(
        'div.readmailinfo',
        h('span[id=subject]', record.name),
        record.email && [chip({ address: record.email, name: record.name }), chip(ME)],
      ),
      h(
        'div[id=contentDiv]',
        h('div[id=mailContentContainer]', chip({ address: 'eve@evil.example', name: 'Eve' })),
      ),
    ),
  );
}

function write() {
  const area = h('iframe.qmEditorIfrmEditArea[title=editor]');
  fill(
    h(
      'div[id=toAreaCtrl]',
      h('div.addr_base', { addr: shown.email }, h('b', shown.name), ';'),
      h('div.addr_text', h('input[type=text]')),
    ),
    h('input[id=subject][type=text]', { value: 'Your order' }),
    area,
  );
  area.style.cssText = 'width: 90%; height: 300px';
  const { body } = area.contentDocument;
  body.contentEditable = 'true';
  body.append(h('div', h('br')));
  body.focus();
}
