import { ME, sampleThreads } from '../shared/data.mjs';
import { h } from '../shared/element.mjs';
import { openCompose } from './compose.mjs';
import { eventCard } from './event.mjs';
import { fullDate, language, query, words } from './words.mjs';

document.documentElement.lang = language;
const threads = sampleThreads(Number(query.get('now')) || Date.now());
const isMe = person => person.address === ME.address;

/** A name, with its address unless the page keeps that for its card. */
const sender = ({ name, address }) => (query.get('names') === 'alone' ? name : `${name}<${address}>`);

if (location.pathname.startsWith('/mail/deeplink/compose')) standalone();
else mailbox();

function standalone() {
  const { draft } = window.opener.__popped;
  document.body.append(
    h('button[id=O365_MainLink_Me]', { 'aria-label': `${words.account} (${ME.address})` }),
  );
  openCompose({ ...draft, alone: true }, document.body.appendChild(h('div[role=main]')));
}

function mailbox() {
  const list = h('div[role=listbox][data-app-section=MessageList]');
  const main = h('div[role=main][data-app-section=MailReadCompose]');
  const shared = query.get('shared')
    ? h('div[role=treeitem][id=primaryMailboxRoot_b]', { 'data-folder-name': query.get('shared') })
    : undefined;
  document.body.append(
    h('header', h('button[id=O365_MainLink_Me]', { 'aria-label': words.account }, 'SR')),
    h(
      'div.stage',
      h(
        'div[role=tree]',
        h('button[type=button][data-test=new]', { onclick: () => write() }, words.write),
        h('div[role=treeitem][id=primaryMailboxRoot_a]', { 'data-folder-name': ME.address }, ME.address),
        h('div[role=treeitem][aria-selected=true]', words.inbox),
        shared,
      ),
      list,
      main,
    ),
  );
  const invited = query.get('event')?.split(',');
  if (invited) {
    const button = h('button[type=button][data-test=event]', { onclick: () => openEvent() }, '📅');
    document.body.querySelector('header').append(button);
  }
  function openEvent() {
    const card = eventCard(invited, 'Accepted');
    card.addEventListener('click', () => card.remove());
    document.body.append(card);
  }

  for (const thread of threads) {
    const row = h(
      'div[role=option][tabindex=0][aria-selected=false]',
      { 'data-convid': `AAQk${thread.legacy}` },
      h('b', thread.messages.at(-1).from.name),
      h('div', thread.subject),
    );
    row.addEventListener('click', () => open(thread, row));
    list.append(row);
  }

  function write() {
    main.replaceChildren();
    openCompose({ docked: true }, main);
  }

  function open(thread, row) {
    for (const other of list.children) other.setAttribute('aria-selected', String(other === row));
    // The address changes at once, the pane a little later.
    history.pushState(null, '', `/mail/inbox/id/${encodeURIComponent(row.dataset.convid)}${location.search}`);
    setTimeout(() => main.replaceChildren(pane(thread)), 150);
  }
}

function pane(thread) {
  const inside = h('div[data-app-section=ConversationContainer]');
  const newest = thread.messages.at(-1);
  const answer = (all, alone) => {
    const draft = {
      answers: newest,
      threadSubject: thread.subject,
      subject: `Re: ${thread.subject}`,
      to: [isMe(newest.from) ? newest.to[0] : newest.from],
      cc: all ? newest.cc.filter(p => !isMe(p)) : [],
    };
    if (!alone) return openCompose(draft, inside);
    window.__popped = { draft };
    window.open(`/mail/deeplink/compose/${thread.legacy}${location.search}`, '', 'width=800,height=600');
  };
  const button = (name, act) => h('button[type=button]', { 'data-test': name, onclick: act }, words[name]);
  inside.append(
    h('div[role=heading]', h('span', { id: `CONV_${thread.legacy}_SUBJECT` }, thread.subject)),
    h(
      'div[role=list]',
      // The newest first, as a person may have set it; only it is open.
      thread.messages.toReversed().map((message, i) => item(message, i === 0)),
    ),
    button('reply', () => answer(false)),
    button('replyAll', () => answer(true)),
    button('popOut', () => answer(true, true)),
  );
  return h('div[id=ReadingPaneContainerId]', inside);
}

function item(message, isOpen) {
  const id = Math.random().toString(36).slice(2, 10);
  const person = p => h('span.lpc-hoverTarget', isMe(p) ? p.name : `${p.name}<${p.address}>`, ' ');
  const well = people => people.length > 0 && h('div[data-testid=RecipientWell]', people.map(person));
  const head = h('div', h('span', { id: `MSG_${id}_FROM` }, sender(message.from)));
  if (!isOpen)
    return h('div[role=listitem][aria-expanded=false]', { 'data-at': message.at }, head, when(message));
  return h(
    'div[role=listitem][aria-expanded=true]',
    { 'data-at': message.at },
    head,
    well(message.to),
    well(message.cc),
    when(message),
    h(
      'div[role=document][tabindex=0]',
      { id: `UniqueMessageBody_${id}` },
      message.text.map(text => h('p', text)),
      h('div', { id: 'x_appendonsend' }),
      h('div', h('p', 'An older mail that this one quotes.')),
    ),
  );
}

const when = message => h('div[data-testid=SentReceivedSavedTime]', fullDate(message.at));
