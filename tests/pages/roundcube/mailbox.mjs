import { ME, sampleThreads } from '../shared/data.mjs';
import { h } from '../shared/element.mjs';
import { composePage } from './compose.mjs';
import { address, fullDate, language, query, words } from './words.mjs';

document.documentElement.lang = language;
const threads = sampleThreads(Number(query.get('now')) || Date.now());
const action = query.get('_action') ?? '';
document.body.className = `task-mail action-${action || 'none'}`;
// What the program hands to its own script.
document.head.append(
  h(
    'script[type=text/plain]',
    `rcmail.set_env({"task":"mail","action":"${action}","username":"${ME.address}"});`,
  ),
);

const open = threads[Number(query.get('_uid')) - 1];
if (action === 'compose') composePage(open, query.get('_all') === '1');
else if (action === 'show' || action === 'preview') message(open, open.messages.at(-1));
else list();

function link({ address: mail, name }) {
  return h('span.adr', h('a.rcmContactAddress', { href: `mailto:${mail}`, title: mail }, name), ' ');
}

function list() {
  const preview = h('iframe[id=messagecontframe][name=messagecontframe]', {
    src: address({ _action: 'blank' }),
  });
  const rows = threads.map((thread, i) => {
    const uid = String(i + 1);
    const row = h('tr.message', h('td.subject', thread.subject));
    row.addEventListener('click', () => {
      preview.src = address({ _action: 'preview', _uid: uid, _framed: '1' });
    });
    row.addEventListener('dblclick', () => location.assign(address({ _action: 'show', _uid: uid })));
    return row;
  });
  document.body.append(
    h(
      'div[id=layout]',
      h(
        'div',
        h('span.header-title.username', ME.address),
        h('a.compose', { href: address({ _action: 'compose', _id: 'c0ffee01' }) }, words.write),
        h('table[id=messagelist]', h('tbody', rows)),
      ),
      h('div', preview),
    ),
  );
}

function message(thread, { from, to, cc, at, text }) {
  const row = (kind, label, content) => h('tr', h('td.header-title', label), h(`td.header.${kind}`, content));
  document.body.append(
    h(
      'div[id=layout]',
      h('a.list', { href: address({}) }, '←'),
      h(
        'a.reply-all',
        { href: address({ _action: 'compose', _id: 'c0ffee02', _uid: query.get('_uid'), _all: '1' }) },
        words.replyAll,
      ),
      h(
        'div[role=main]',
        { 'data-at': at },
        h(
          'div[id=message-header]',
          h(
            'h2.subject',
            h('span.voice.off', `${words.subject}: `),
            `\n${thread.subject}\n`,
            h('a.extwin', '↗'),
          ),
          h(
            'div.header-summary',
            words.from,
            ' ',
            link(from),
            ` ${words.on} `,
            h('span.text-nowrap', fullDate(at)),
          ),
          h(
            'table.header-headers',
            h(
              'tbody',
              row('from', words.from, link(from)),
              row('to', words.to, to.map(link)),
              cc.length > 0 && row('cc', words.cc, cc.map(link)),
              row('date', words.date, fullDate(at)),
            ),
          ),
        ),
        h(
          'div[id=messagebody]',
          text.map(part => h('p', part)),
          h('blockquote', 'An older mail that this one quotes.'),
        ),
      ),
    ),
  );
}
