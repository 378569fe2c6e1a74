import { showBar } from './bar.mjs';
import { h, pressable } from './element.mjs';
import { listView } from './list.mjs';
import { account, changed, mailbox, options, threadByLegacy } from './state.mjs';
import { threadView } from './thread.mjs';
import { openDocked, standalone } from './windows.mjs';
import { language, words } from './words.mjs';

document.documentElement.lang = language;
const product = words.product;

if (options.standalone) standalone();
else mailboxPage();

function mailboxPage() {
  const stage = h('div.nH.bkK');
  const side = h(
    'nav.aeN',
    pressable(h('div.T-I.T-I-KE.L3[role=button][tabindex=0][gh=cm]', h('span', '✎'), words.compose), () =>
      openDocked(),
    ),
    link('inbox'),
    link('sent'),
  );
  const header = h(
    'header.nH.w-asV[role=banner]',
    h('div.brand', h('img[src=/mailbox/icon.svg][alt=]'), h('span', product)),
    h(
      'form.search[role=search]',
      { onsubmit: event => event.preventDefault() },
      h('input[name=q][type=search]', { placeholder: words.search, 'aria-label': words.search }),
    ),
    h(
      'a.gb_B',
      {
        href: 'https://accounts.google.com/SignOutOptions',
        'aria-label': `${account.name} (${account.address})`,
        title: account.address,
        onclick: event => event.preventDefault(),
      },
      'SR',
    ),
  );
  document.body.append(header, h('div.nH.page', side, stage));

  let current;
  const leave = () => {
    location.hash = '#inbox';
  };

  function link(name) {
    return h(
      'a.J-Ke.n0',
      { href: `#${name}`, 'data-box': name },
      name === 'inbox' ? words.inbox : words.sentBox,
    );
  }

  /** The view that is left stays in the page, hidden, until the next but one. */
  function swap(view) {
    for (const old of [...stage.children]) {
      if (old.style.display === 'none') old.remove();
      else old.style.display = 'none';
    }
    stage.append(view);
  }

  function render() {
    const [box = 'inbox', id] = location.hash.slice(1).split('/');
    for (const each of side.querySelectorAll('a')) each.classList.toggle('nZ', each.dataset.box === box);
    const openThread = chosen => {
      location.hash = `#${box}/${chosen}`;
    };
    const thread = id && (threadByLegacy(id) ?? mailbox.threads.find(t => t.perm === id));
    const count = mailbox.threads.filter(t => t.unread && !t.archived).length;
    const place = box === 'sent' ? words.sentBox : `${words.inbox}${count ? ` (${count})` : ''}`;
    if (thread) {
      thread.unread = false;
      const archive = () => {
        const restore = () => {
          thread.archived = false;
          changed();
        };
        thread.archived = true;
        leave();
        showBar(words.archived, [{ id: 'link_undo', text: words.undo, act: restore }]);
      };
      current = { thread, ...threadView(thread, { archive, back: leave }), archive };
    } else current = { view: listView(box, openThread) };
    document.title = `${thread ? thread.subject : place} - ${account.address} - ${product}`;
    swap(current.view);
  }

  window.addEventListener('hashchange', render);
  const refresh = () => {
    // A thread with an answer being written is not drawn anew.
    if (!current?.thread || !stage.querySelector('.ip.adB')) render();
    else syncIds(current.thread, current.view);
  };
  mailbox.listeners.add(refresh);

  /** Single keys, wherever the focus is in no field: a key that leaks out of somewhere shows here. */
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isField(event.target)) return;
    const keys = {
      c: () => openDocked(),
      r: () => current.answer?.('reply'),
      a: () => current.answer?.('replyAll'),
      f: () => current.answer?.('forward'),
      e: () => current.archive?.(),
      u: () => leave(),
    };
    const act = keys[event.key];
    if (!act) return;
    document.documentElement.dataset.shortcut = event.key;
    event.preventDefault();
    act();
  });

  render();
}

function syncIds(thread, view) {
  for (const message of thread.messages) {
    const shown = view.querySelector(`[data-message-id="#${message.perm}"]`);
    if (shown && message.legacy) shown.setAttribute('data-legacy-message-id', message.legacy);
  }
}

function isField(target) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}
