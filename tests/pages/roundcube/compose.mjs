import { ME } from '../shared/data.mjs';
import { h } from '../shared/element.mjs';
import { address, fullDate, query, words } from './words.mjs';

const LEAVE = Number(query.get('leave') ?? 500);
const isMe = person => person.address === ME.address;
/** The program ends its list with a comma. */
const listed = people => people.map(p => (p.name ? `${p.name} <${p.address}>, ` : `${p.address}, `)).join('');

window.__sent = [];

/** The page on which a mail is written; an answer to the newest of `thread` where there is one. */
export function composePage(thread, all) {
  const html = query.get('editor') === 'html';
  const newest = thread?.messages.at(-1);
  const to = newest ? [newest.from] : [];
  const cc = newest && all ? newest.cc.filter(p => !isMe(p)) : [];
  const field = (kind, people) => {
    const value = h(`textarea.off[tabindex=-1][name=_${kind}]`);
    value.value = listed(people);
    const shown = h(
      'ul.recipient-input',
      people.map(p => h('li.recipient', { title: `${p.name} <${p.address}>` }, h('span.name', p.name))),
    );
    const input = h('input[type=text][role=combobox]', { 'aria-label': words[kind] ?? kind });
    input.addEventListener('keydown', event => {
      if (event.key !== ',') return;
      event.preventDefault();
      value.value += `${input.value}, `;
      shown.append(h('li.recipient', input.value));
      input.value = '';
    });
    return h('div', { 'data-row': kind }, value, shown, input);
  };
  const quote = newest && [
    words.wrote(fullDate(newest.at), newest.from.name),
    ...newest.text.flatMap(part => part.split('\n').map(line => `> ${line}`)),
  ];
  const body = h('textarea[id=composebody][name=_message]');
  body.value = html ? '' : `${quote ? `\n\n${quote.join('\n')}\n` : ''}\n-- \nSam Reyes\nNorthgate Surfaces`;
  const hidden = (name, value) => h('input[type=hidden]', { name, value });
  const form = h(
    'form[name=form]',
    hidden('_id', query.get('_id')),
    hidden('_draft_saveid', ''),
    hidden('_is_html', html ? '1' : '0'),
    h(
      'select[name=_from][id=_from]',
      h('option[value=1]', `Sam Reyes <${ME.address}>`),
      h('option[value=2]', 'Support <support@northgate.example>'),
    ),
    field('to', to),
    field('cc', cc),
    field('bcc', []),
    h('input[type=text][name=_subject][id=compose-subject]', {
      value: thread ? `Re: ${thread.subject}` : '',
    }),
    body,
  );
  const post = answer => {
    // Sent and saved alike: only the answer in the hidden frame says which.
    const target = h('iframe.hidden[name=savetarget]', {
      srcdoc: `<script type="text/plain">${answer}</script>`,
    });
    target.addEventListener('load', () => {
      if (!/sent_successfully/.test(answer)) return;
      window.__sent.push({ state: 'sent', html: body.value });
      setTimeout(() => location.assign(address({})), LEAVE);
    });
    document.body.append(target);
  };
  const send = () => post('parent.rcmail.sent_successfully("confirmation","sent",["Sent"],false);');
  const button = (name, act) => h(`button.${name}[type=button]`, { onclick: act }, words[name]);
  document.body.append(
    h(
      'div[id=layout]',
      h('a.button.send.toolbar', { href: '#', onclick: send }, words.send),
      h(
        'div[id=compose-content]',
        form,
        h(
          'div.formbuttons',
          button('send', send),
          button('save', () => post('parent.rcmail.set_draft_id("7");')),
        ),
      ),
    ),
  );
  if (html) frameEditor(body, quote);
}

/** The rich editor stands in a frame without an address of its own; the field is hidden, and stale. */
function frameEditor(field, quote) {
  field.className = 'hidden';
  const frame = h('iframe.tox-edit-area__iframe[id=composebody_ifr]');
  field.after(frame);
  const doc = frame.contentDocument;
  doc.body.id = 'tinymce';
  doc.body.contentEditable = 'true';
  doc.body.append(
    h('div', h('br')),
    ...(quote
      ? [
          h('p[id=reply-intro]', quote[0]),
          h(
            'blockquote',
            quote.slice(1).map(line => h('p', line.slice(2))),
          ),
        ]
      : []),
    h('div[id=_rc_sig]', '-- ', h('br'), 'Sam Reyes'),
  );
}
