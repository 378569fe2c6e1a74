import { h } from '../shared/element.mjs';
import { fullDate, query, words } from './words.mjs';

const UNDO = Number(query.get('undo') ?? 10_000);
const ADDRESS = /^(?:([^<]*?)\s*<)?([^\s<>@,;]+@[^\s<>@,;]+)>?$/;

/** What was sent, read by tests. */
window.__sent = [];
/** Ids are others at each opening. */
const newId = () => `AAkA${Math.random().toString(36).slice(2, 10)}`;

/** A typed or a known recipient: the label is the address, or the name alone. */
function chip({ name, address, known }) {
  return h(
    'span._EType_RECIPIENT_ENTITY[role=option][tabindex=-1]',
    { 'aria-label': known ? name : name ? `${name} <${address}>` : address },
    h('span', name ?? address),
  );
}

function row(id, kind, people, changed) {
  const input = h('input[type=text][role=combobox][autocomplete=off]', { 'aria-label': words[kind] });
  const group = h('div[role=group]', { id: `MSG_${id}_${kind.toUpperCase()}`, 'aria-label': words[kind] });
  const draw = () => {
    group.replaceChildren(...people.map(chip), input);
    changed?.();
  };
  const take = () => {
    const [, name, address] = ADDRESS.exec(input.value.trim().replace(/[,;]$/, '')) ?? [];
    if (!address) return;
    people.push({ address, ...(name ? { name } : {}) });
    input.value = '';
    draw();
    input.focus();
  };
  input.addEventListener('keydown', event => {
    if (event.key !== ',' && event.key !== ';') return;
    event.preventDefault();
    take();
  });
  draw();
  return h('div.row', h('span', words[kind]), group);
}

/** What a reply carries below its own words. */
function quoted(message, subject) {
  const { labels } = words;
  const line = (label, text) => [h('b', `${label}: `), text, h('br')];
  return [
    h('div[id=appendonsend]'),
    h('hr[tabindex=-1]', { style: 'display:inline-block;width:98%' }),
    h(
      'div[id=divRplyFwdMsg][dir=ltr]',
      line(labels.from, `${message.from.name} <${message.from.address}>`),
      line(labels.sent, fullDate(message.at)),
      line(labels.to, message.to.map(p => p.name).join('; ')),
      line(labels.subject, subject),
    ),
    h(
      'div',
      message.text.map(text => h('p', text)),
    ),
  ];
}

const signature = () => h('div[id=Signature]', h('p', 'Sam Reyes'), h('p', 'Northgate Surfaces'));

/** A draft as it is asked for: `{to, cc, bcc, subject, answers, docked}`. */
export function openCompose(draft, place) {
  const id = newId();
  const people = { to: draft.to ?? [], cc: draft.cc ?? [], bcc: draft.bcc ?? [] };
  const editor = h('div[contenteditable=true][role=textbox][aria-multiline=true][textprediction=on]', {
    'aria-label': words.body,
  });
  if (draft.html) editor.append(...new DOMParser().parseFromString(draft.html, 'text/html').body.childNodes);
  else
    editor.append(
      h('div', h('br')),
      signature(),
      ...(draft.answers ? quoted(draft.answers, draft.threadSubject) : []),
    );
  const subject = h('input[type=text]', {
    id: `MSG_${id}_SUBJECT`,
    placeholder: words.subject,
    value: draft.subject ?? '',
  });
  const bcc = row(id, 'bcc', people.bcc);
  // The row is not there before it is asked for.
  const showBcc = h('button[type=button]', { onclick: () => showBcc.replaceWith(bcc) }, words.bcc);
  const close = () => {
    box.remove();
    draft.onclose?.();
  };
  const leave = state => {
    const mail = { state, html: editor.innerHTML };
    const again = { ...draft, ...people, subject: subject.value, html: editor.innerHTML };
    close();
    window.__sent.push(mail);
    return { mail, again };
  };
  const go = () => {
    const { mail, again } = leave('pending');
    const undo = h('button[type=button]', words.undo);
    const toast = h('div.toast', words.sending, undo);
    const timer = setTimeout(() => {
      mail.state = 'sent';
      toast.remove();
      if (draft.alone) window.close();
    }, UNDO);
    undo.addEventListener('click', () => {
      clearTimeout(timer);
      mail.state = 'undone';
      toast.remove();
      openCompose(again, place);
    });
    document.body.append(toast);
  };
  const trySend = () => {
    if (people.to.length + people.cc.length + people.bcc.length === 0) return;
    if (subject.value || draft.answers) return go();
    const end = () => ask.remove();
    const ask = h(
      'div.ask[role=dialog]',
      words.noSubject,
      h(
        'button[id=ok-1]',
        {
          onclick: () => {
            end();
            go();
          },
        },
        words.ok,
      ),
      h('button[id=cancel-1]', { onclick: end }, words.cancel),
    );
    document.body.append(ask);
  };
  const arrow = h('button[type=button][aria-haspopup=true][aria-expanded=false]', { title: words.more }, '▾');
  arrow.addEventListener('click', () => {
    // The menu hangs at the body, as all of them do.
    const menu = h(
      'div.toast[role=menu]',
      h(
        'button[role=menuitem][data-test=schedule]',
        {
          onclick: () => {
            menu.remove();
            leave('scheduled');
          },
        },
        words.schedule,
      ),
    );
    document.body.append(menu);
  });
  const box = h(
    'div.compose',
    {
      id: draft.docked ? 'docking_InitVisiblePart_0' : undefined,
      'data-app-section': draft.docked ? undefined : 'Form_Content',
    },
    h(
      'div.row',
      h(
        'div[data-testid=ComposeSendButton]',
        h('button[type=button]', { onclick: trySend }, words.send),
        arrow,
      ),
      h(
        'button[type=button][id=discardCompose]',
        {
          onclick: () => {
            window.__sent.push({ state: 'discarded', html: '' });
            close();
          },
        },
        words.discard,
      ),
    ),
    row(id, 'to', people.to),
    row(id, 'cc', people.cc),
    people.bcc.length ? bcc : showBcc,
    // An answer in the reading pane shows no subject.
    draft.answers && !draft.alone ? undefined : subject,
    h('div', { id: `editorParent_${id}` }, editor),
  );
  box.addEventListener('keydown', event => {
    const enter = (event.ctrlKey || event.metaKey) && event.key === 'Enter';
    if (!enter && !(event.altKey && event.code === 'KeyS')) return;
    event.preventDefault();
    trySend();
  });
  place.append(box);
  editor.focus();
  getSelection().collapse(editor.firstChild, 0);
}
