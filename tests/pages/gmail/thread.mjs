import { draftFor } from './draft.mjs';
import { alone, h, icon } from './element.mjs';
import { messageBody } from './quote.mjs';
import { isMe } from './state.mjs';
import { openInline } from './windows.mjs';
import { fullDate, words } from './words.mjs';

const SHOWN = 3;

/** The main region for an open thread. `archive` and `back` leave it. */
export function threadView(thread, { archive, back }) {
  const list = h('div.aeJ[role=list]');
  const items = thread.messages.map(message => h('div[role=listitem]', { 'data-at': message.at }));
  // All but the first and the newest two are folded into one row, whose messages are not in the page.
  const folded = thread.messages.length > SHOWN + 1 ? items.slice(1, -2) : [];
  thread.messages.forEach((message, i) => {
    if (!folded.includes(items[i])) fill(items[i], thread, message, i === items.length - 1);
  });
  items.forEach((item, i) => {
    if (item === folded[0]) {
      const row = h(
        'div.kQ.bg.adv[role=listitem][tabindex=0]',
        h('span.adx', h('span', words.older(folded.length))),
      );
      row.addEventListener('click', () => {
        folded.forEach(each => {
          fill(each, thread, thread.messages[items.indexOf(each)], false);
          row.before(each);
        });
        row.remove();
      });
      list.append(row);
    }
    if (folded.includes(item)) return;
    list.append(item);
    if (i === items.length - 1) item.classList.add('last');
  });
  const answer = kind => {
    const last = list.lastElementChild;
    const message = thread.messages.at(-1);
    return openInline(draftFor(thread, message, kind), last.querySelector('.ip'));
  };
  const button = (name, label, act) => h(`span.ams.${name}[role=link][tabindex=0]`, { onclick: act }, label);
  const view = h(
    'div.BltHke.nH.oy8Mbf[role=main]',
    h(
      'div.G-atb[gh=tm]',
      h(
        'div.tool.lS[role=button][tabindex=0]',
        { onclick: back, 'aria-label': words.back, title: words.back },
        icon('back'),
      ),
      h(
        'div.tool.lR[role=button][tabindex=0]',
        { onclick: archive, 'aria-label': words.archive, title: words.archive },
        icon('archive'),
      ),
    ),
    h(
      'div.nH.a98.iY',
      h(
        'div.ha',
        h(
          'h2.hP[tabindex=-1]',
          { 'data-thread-perm-id': thread.perm, 'data-legacy-thread-id': thread.legacy },
          thread.subject || words.noSubject,
        ),
      ),
      list,
      h(
        'div.amn',
        button('bkH', words.reply, () => answer('reply')),
        button('bkI', words.replyAll, () => answer('replyAll')),
        button('bkG', words.forward, () => answer('forward')),
      ),
    ),
  );
  return { view, answer };
}

function fill(item, thread, message, open) {
  const draw = isOpen => {
    item.className = isOpen ? 'h7' : 'kv';
    if (item.dataset.last) item.classList.add('last');
    item.replaceChildren(
      ...(isOpen ? opened(item, thread, message, () => draw(false)) : collapsed(message, () => draw(true))),
    );
  };
  draw(open);
}

const ids = message => ({
  'data-message-id': `#${message.perm}`,
  'data-legacy-message-id': message.legacy || null,
});
const shownName = person => (isMe(person) ? words.me : person.name);
const sender = message =>
  h(
    'h3.iw',
    h(
      'span.gD',
      { email: message.from.address, name: message.from.name, 'data-hovercard-id': message.from.address },
      message.from.name,
    ),
    h('span.go', ` <${message.from.address}>`),
  );
const date = message =>
  h(
    'div.gK',
    h(
      'span.g3[role=gridcell][tabindex=-1]',
      { title: fullDate(message.at), alt: fullDate(message.at) },
      fullDate(message.at),
    ),
  );
const firstLine = message =>
  (message.text
    ? message.text.join(' ')
    : messageBody(message)
        .map(n => n.textContent)
        .join(' ')
  ).slice(0, 120);

function collapsed(message, open) {
  return [
    h(
      'div.adf.ads',
      ids(message),
      { onclick: open },
      h(
        'table.cf.gJ[role=presentation]',
        h('tbody', h('tr', h('td.gF', sender(message)), h('td.gH', date(message)))),
      ),
      h('div.iA.g6', firstLine(message)),
    ),
  ];
}

function opened(item, thread, message, close) {
  const name = person =>
    h(
      'span.g2',
      { email: person.address, name: shownName(person), 'data-hovercard-id': person.address },
      shownName(person),
    );
  const names = people => people.flatMap((person, i) => [i ? ', ' : '', name(person)]);
  const line = h(
    'span.hb',
    words.toLine,
    names(message.to),
    message.cc.length ? [words.ccLine, names(message.cc)] : [],
  );
  const reply = h(
    'div.T-I.J-J5-Ji.aap[role=button][tabindex=0]',
    {
      'aria-label': words.reply,
      title: words.reply,
      onclick: alone(() => openInline(draftFor(thread, message, 'reply'), item.querySelector('.ip'))),
    },
    icon('reply'),
  );
  return [
    h(
      'div.adn.ads',
      ids(message),
      h(
        'div.gs',
        h(
          'div.gE.iv.gt',
          { onclick: close },
          h(
            'table.cf.gJ[role=presentation]',
            h(
              'tbody',
              h('tr', h('td.gF', sender(message)), h('td.gH', date(message), reply)),
              h('tr', h('td.gF', h('div.iw.ajw', line))),
            ),
          ),
        ),
        h('div.ii.gt', h('div.a3s.aiL[dir=auto]', messageBody(message))),
      ),
    ),
    h('div.ip'),
  ];
}
