import { hideBar, showBar } from './bar.mjs';
import { composeBox } from './compose.mjs';
import { newDraft } from './draft.mjs';
import { alone, h, show } from './element.mjs';
import { mailbox, options, threadByLegacy } from './state.mjs';
import { fullDate, words } from './words.mjs';

/** Where a compose stands; each gives what closes it. */
const SENDING_MS = 120;

/** What Send, Schedule and Discard do, wherever the compose stands. `close` empties or removes its box. */
function actsFor(draft, close, reopen) {
  return {
    send(state, html) {
      close();
      const { id, to, cc, bcc, subject, plain, thread } = state;
      const index = mailbox.deliver(
        { draft: id, to, cc, bcc, subject, plain, thread, html },
        options.undo + SENDING_MS,
      );
      showBar(words.sending, [], 0);
      setTimeout(() => {
        const undo = () => {
          if (!mailbox.takeBack(index)) return;
          showBar(words.undone);
          reopen(state);
        };
        const view = () => {
          hideBar();
          const found = mailbox.threads.find(t => t.messages.some(m => m.perm === id));
          location.hash = `#inbox/${found?.legacy || found?.perm}`;
        };
        showBar(
          words.sent,
          [
            { id: 'link_undo', text: words.undo, act: undo },
            { id: 'link_vsm', text: words.viewMessage, act: view },
          ],
          options.undo,
        );
      }, SENDING_MS);
    },
    schedule(state, html) {
      close();
      const at = new Date(Date.now() + 864e5);
      at.setHours(8, 0, 0, 0);
      mailbox.sent.push({
        draft: state.id,
        to: state.to,
        cc: state.cc,
        bcc: state.bcc,
        subject: state.subject,
        html,
        state: 'scheduled',
        at: at.getTime(),
      });
      document.documentElement.dataset.sent = JSON.stringify(mailbox.sent);
      showBar(words.scheduled(fullDate(at.getTime())), [
        { id: 'link_undo', text: words.undo, act: () => reopen(state) },
      ]);
    },
    discard() {
      close();
      showBar(words.discarded, [{ id: 'link_undo', text: words.undo, act: () => reopen(draft) }]);
    },
    popOut(state, ownWindow) {
      close();
      if (ownWindow) openWindow(state);
      else openDocked(state);
    },
  };
}

/** The row of docked boxes at the foot of the window. */
function dock() {
  const found = document.querySelector('.dw .nH > .no');
  if (found) return found;
  const row = h('div.no');
  document.body.append(h('div.dw', h('div.nH', h('div.nH', row))));
  return row;
}

/** A docked compose; it can be minimised, take the full screen, or leave for a window of its own. */
export function openDocked(draft = newDraft()) {
  const dialog = h('div.nH.Hd[role=dialog]');
  const place = h('div.nH.nn', h('div.AD', dialog));
  const close = () => {
    dialog.replaceChildren();
    show(place, false);
    leaveFullScreen();
  };
  const box = composeBox(draft, actsFor(draft, close, openDocked), false);
  const body = h('div.nH', h('div.aaZ', box.root));

  const control = (name, label, act) => {
    const options26 = options.titleBar === 'buttons';
    return h(
      options26
        ? `button.${name}[type=button]`
        : `img.${name}[src=/mailbox/icon.svg][role=button][tabindex=0]`,
      { 'aria-label': label, 'data-tooltip': label, alt: options26 ? null : label, onclick: act },
    );
  };
  const full = event => {
    event.stopPropagation();
    if (event.shiftKey) {
      const state = box.current();
      close();
      openWindow(state);
    } else if (place.closest('.aSs')) leaveFullScreen();
    else document.body.append(h('div.aSs', h('div.aSt', place)));
  };
  const leaveFullScreen = () => {
    const screen = place.closest('.aSs');
    if (!screen) return;
    dock().append(place);
    screen.remove();
  };
  const minimise = event => {
    event?.stopPropagation();
    show(body, body.style.display === 'none');
    place.classList.toggle('minimised', body.style.display === 'none');
  };
  const title = h(
    options.titleBar === 'buttons' ? 'table.cf[role=presentation]' : 'table.cf.Ht[role=presentation]',
    { onclick: minimise },
    h(
      'tbody',
      h(
        'tr',
        h('td', h('div.Hp', h('h2.a3E', h('div.aYF', draft.subject || words.newMessage)))),
        h(
          'td.Hm',
          control('Hl', words.minimise, minimise),
          control('Hq', words.fullscreen, full),
          control('Ha', words.close, alone(close)),
        ),
      ),
    ),
  );
  dialog.append(
    h('div.nH.Hy.aXJ', h('div.nH', h('div.l.m', h('div.l.n', h('div.k', h('div.aCk', h('div.nH', title))))))),
    body,
  );
  dock().append(place);
  box.focus();
  return box;
}

/** A window of its own, at the address of a stand-alone compose. */
export function openWindow(draft) {
  mailbox.poppedOut.set(draft.id, draft);
  const query = new URLSearchParams(location.search);
  query.set('view', 'btop');
  query.set('draft', draft.id);
  window.open(`${location.pathname}?${query}`, '_blank', 'popup,width=720,height=640');
}

/** The stand-alone window's own page. */
export function standalone() {
  document.body.classList.add('xE', 'xp');
  const place = h('div.nH', h('div.aaZ'));
  document.body.append(place);
  const open = draft => {
    const box = composeBox(
      draft,
      actsFor(draft, () => place.firstElementChild.replaceChildren(), open),
      false,
    );
    place.firstElementChild.replaceChildren(box.root);
    document.title = `${draft.subject || words.newMessage} - sam.reyes@northgate.example - ${words.product}`;
    box.focus();
  };
  open(mailbox.poppedOut.get(options.draft) ?? newDraft());
}

/** An answer inside its thread: the box is destroyed when it leaves for the dock. */
export function openInline(draft, holder) {
  const close = () => {
    holder.classList.remove('adB');
    holder.replaceChildren();
  };
  const reopen = state =>
    threadByLegacy(state.thread) && holder.isConnected ? openInline(state, holder) : openDocked(state);
  const box = composeBox(draft, actsFor(draft, close, reopen), true);
  holder.classList.add('adB');
  holder.replaceChildren(box.root);
  box.focus();
  return box;
}
