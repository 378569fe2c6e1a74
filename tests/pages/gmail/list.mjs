import { h } from './element.mjs';
import { isMe, mailbox, newest, options } from './state.mjs';
import { fullDate, shortDate, words } from './words.mjs';

/** The main region for a box: `inbox` or `sent`. `open` is given the thread's id. */
export function listView(box, open) {
  const threads = mailbox.threads
    .filter(thread =>
      box === 'sent'
        ? thread.messages.some(m => isMe(m.from))
        : !thread.archived && thread.messages.some(m => !isMe(m.from)),
    )
    .sort((a, b) => newest(b).at - newest(a).at);
  const rows = threads.map(thread => row(thread, box, open));
  return h(
    'div.BltHke.nH.oy8Mbf[role=main]',
    h(
      'div.ae4.UI[gh=tl]',
      rows.length ? h('table.F.cf.zt[role=grid]', h('tbody', rows)) : h('p.empty', words.empty),
    ),
  );
}

function row(thread, box, open) {
  const message = box === 'sent' ? thread.messages.findLast(m => isMe(m.from)) : newest(thread);
  const people =
    box === 'sent' ? message.to : [...new Map(thread.messages.map(m => [m.from.address, m.from])).values()];
  const name = person =>
    h(
      thread.unread ? 'span.zF' : 'span.yP',
      {
        email: person.address,
        name: isMe(person) ? words.me : person.name,
        'data-hovercard-id': person.address,
      },
      isMe(person) ? words.me : person.name,
    );
  const box_ = h(
    'div.oZ-jc.T-Jo.J-J5-Ji[role=checkbox][aria-checked=false][tabindex=-1]',
    { 'aria-label': `${words.select}: ${thread.subject}` },
    h('div.T-Jo-auh'),
  );
  const tick = event => {
    event.stopPropagation();
    const ticked = box_.getAttribute('aria-checked') !== 'true';
    box_.setAttribute('aria-checked', String(ticked));
    element.classList.toggle('x7', ticked);
  };
  const snippet = message.text ? message.text.join(' ').replaceAll('\n', ' ') : '';
  const element = h(
    `tr.zA.${thread.unread ? 'zE' : 'yO'}[role=row][tabindex=-1]`,
    { onclick: () => open(thread.legacy || thread.perm) },
    h('td.oZ-x3.xY', { onclick: tick }, box_),
    h(
      'td.yX.xY',
      h(
        'div.yW',
        people.slice(0, 3).flatMap((p, i) => [i ? ', ' : '', name(p)]),
        thread.messages.length > 1 ? h('span.bx0', String(thread.messages.length)) : null,
      ),
    ),
    h(
      'td.xY.a4W',
      h(
        'div.xS[role=link]',
        h(
          'div.xT',
          h(
            'div.y6',
            h(
              'span.bog',
              h(
                'span.bqe',
                { 'data-thread-id': `#${thread.perm}`, 'data-legacy-thread-id': thread.legacy },
                thread.subject || words.noSubject,
              ),
            ),
          ),
          h('span.y2', snippet),
        ),
      ),
    ),
    h('td.xW.xY', h('span', { title: fullDate(message.at) }, h('span', shortDate(message.at, options.now)))),
  );
  return element;
}
