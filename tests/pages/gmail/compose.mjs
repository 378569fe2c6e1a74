import { ask } from './bar.mjs';
import { h, icon, pressable, show } from './element.mjs';
import { recipientRows } from './recipients.mjs';
import { nextNumber } from './state.mjs';
import { words } from './words.mjs';

const parse = html => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
const hidden = (name, value = '') => h('input[type=hidden]', { name, value });

/**
 * One compose box for a draft. `acts`: `{send, schedule, discard, popOut}`, called with the box's present draft.
 * Gives `{root, editor, current, focus}`.
 */
export function composeBox(draft, acts, inline) {
  const people = { to: [...draft.to], cc: [...draft.cc], bcc: [...draft.bcc] };
  let plain = draft.plain;
  let quote = draft.quote;
  let saving;

  const subject = h('input.aoT[name=subjectbox][tabindex=1][autocomplete=off]', {
    placeholder: words.subject,
    'aria-label': words.subject,
    value: draft.subject,
  });
  const fields = {
    composeid: hidden('composeid', String(nextNumber())),
    from: hidden('from'),
    subject: hidden('subject', draft.kind === 'new' ? '' : draft.subject),
    draft: hidden('draft', `#${draft.id}`),
    rt: hidden('rt', `#${draft.threadPerm || draft.id.replace('msg-', 'thread-')}`),
    lts: hidden('lts', draft.thread),
    rm: hidden('rm', draft.answers ? `#${draft.answers}` : ''),
    ishtml: hidden('ishtml', '0'),
    body: hidden('body'),
    uet: hidden('uet', quote),
  };
  const editor = h(
    'div.Am.Al.editable.LW-avf.tS-tW[role=textbox][g_editable=true][contenteditable=true][aria-multiline=true][tabindex=1][hidefocus=true]',
    { 'aria-label': words.body },
  );
  if (inline) editor.classList.add('aiL');
  editor.append(...parse(draft.html));

  const rows = recipientRows(people, () => save());
  const unfold = pressable(
    h(
      'div.ajR[role=button][tabindex=1]',
      { 'aria-label': words.showTrimmed, 'data-tooltip': words.showTrimmed },
      h('div.uC', '···'),
    ),
    () => {
      editor.append(h('br'), ...parse(quote));
      quote = '';
      fields.uet.value = '';
      show(unfold, false);
      save();
    },
  );
  show(unfold, quote !== '');

  const notice = h('div.J-Z.aA3', words.plainNotice);
  const formatting = h('div.aX', notice);
  const setPlain = () => {
    show(notice, plain);
    show(formatting, plain);
    editor.classList.toggle('plain', plain);
  };

  const current = () => ({
    ...draft,
    ...structuredClone(people),
    subject: subject.value,
    html: editor.innerHTML,
    quote,
    plain,
  });
  const written = () => (plain ? editor.innerText : editor.innerHTML + (quote ? `<br>${quote}` : ''));

  function save() {
    clearTimeout(saving);
    saving = setTimeout(() => {
      fields.body.value = written();
      fields.ishtml.value = plain ? '0' : '1';
      fields.subject.value = subject.value;
    }, 400);
  }

  function trySend() {
    const state = current();
    if (!state.to.length && !state.cc.length && !state.bcc.length) return ask(words.noRecipient);
    const go = () => acts.send(state, written());
    if (/\battach(?:ed|ment)\b|附件/.test(ownText(editor))) return ask(words.attachment, true, go);
    go();
  }

  const send = pressable(
    h(
      'div.T-I.J-J5-Ji.aoO.v7.T-I-atl.L3[role=button][tabindex=1]',
      {
        'aria-label': `${words.send} \u202a(Ctrl-Enter)\u202c`,
        'data-tooltip': `${words.send} \u202a(Ctrl-Enter)\u202c`,
      },
      words.send,
    ),
    trySend,
  );
  const menu = h(
    'div.J-M.jQjAxd[role=menu][aria-haspopup=true]',
    h(
      'div.SK.AX',
      pressable(
        h('div.J-N.yr[role=menuitem][selector=scheduledSend][tabindex=-1]', h('div.J-N-Jz', words.schedule)),
        () => acts.schedule(current(), written()),
      ),
    ),
  );
  show(menu, false);
  const arrow = pressable(
    h(
      'div.T-I.J-J5-Ji.hG.T-I-atl.L3[role=button][tabindex=1][aria-haspopup=true][aria-expanded=false]',
      { 'aria-label': words.moreSend, 'data-tooltip': words.moreSend },
      h('div.G-asx', '▾'),
    ),
    () => show(menu, menu.style.display === 'none'),
  );
  const mode = pressable(
    h(
      'div.J-Z-I.yesmode[role=button][tabindex=1]',
      { 'aria-label': words.plain, 'data-tooltip': words.plain },
      'Aa',
    ),
    () => {
      plain = !plain;
      if (plain)
        editor.replaceChildren(...editor.innerText.split('\n').map(line => h('div', line || h('br'))));
      setPlain();
      save();
    },
  );
  const discard = pressable(
    h(
      'div.oh.J-Z-I.J-J5-Ji.T-I-ax7[role=button][tabindex=1]',
      { 'aria-label': words.discard, 'data-tooltip': words.discard },
      h('div.og.T-I-J3', icon('bin')),
    ),
    () => acts.discard(),
  );
  const out =
    inline &&
    h(
      'div.gU.popout[role=button][tabindex=1]',
      {
        'aria-label': words.popOut,
        'data-tooltip': words.popOut,
        onclick: event => acts.popOut(current(), event.shiftKey),
      },
      icon('pop-out'),
    );

  const form = h(
    'form.bAs',
    { onsubmit: event => event.preventDefault() },
    rows.elements,
    h('div.aoD.az6', subject),
    Object.values(fields),
  );
  if (inline) show(subject.parentElement, false);
  const body = h(
    'table.iN[role=presentation]',
    h(
      'tbody',
      h(
        'tr',
        h(
          'td.GQ',
          h(
            'div.GP',
            h(
              'div.qz',
              h('table.cf.An[role=presentation]', h('tbody', h('tr', h('td.Ap', h('div.Ar.Au', editor))))),
              unfold,
            ),
          ),
        ),
      ),
    ),
  );
  const tools = h(
    'div.aDj',
    h('div.Ur', formatting),
    h(
      'div.aDh',
      h(
        'table.IZ[role=group]',
        h(
          'tbody',
          h(
            'tr.btC',
            h('td.gU.Up', h('div.J-J5-Ji.btA', h('div.dC', send, arrow))),
            h('td.oc.gU', mode),
            h('td.gU.az5', discard),
            out && h('td.gU', out),
          ),
        ),
      ),
    ),
  );
  const region = h(
    'div.aoI[role=region]',
    { 'aria-label': words.newMessage },
    h('table.aoP.aoC[role=presentation]', h('tbody', h('tr', h('td.I5', form, body, tools, menu)))),
  );
  const root = h('div.M9', region);

  root.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    trySend();
  });
  root.addEventListener('input', save);
  editor.addEventListener('focus', () => rows.fold());
  setPlain();
  if (people.to.length) rows.fold();

  const focus = () => {
    if (!people.to.length) return rows.focus();
    editor.focus();
    getSelection().collapse(editor, 0);
  };
  return { root, editor, current, focus };
}

/** Without what is quoted. */
function ownText(editor) {
  const copy = editor.cloneNode(true);
  for (const quoted of copy.querySelectorAll('.gmail_quote')) quoted.remove();
  return copy.textContent;
}
