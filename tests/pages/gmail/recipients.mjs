import { h, show } from './element.mjs';
import { options } from './state.mjs';
import { words } from './words.mjs';

const KINDS = ['to', 'cc', 'bcc'];
const ADDRESS = /^(?:"?([^"<]*)"?\s*<)?([^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+)>?$/;

/**
 * The recipient rows of a compose: chips and fields, or the one line that stands for them while the person
 * writes. `people` is `{to, cc, bcc}` and is kept up to date.
 */
export function recipientRows(people, onchange) {
  const rows = Object.fromEntries(KINDS.map(kind => [kind, row(kind)]));
  const table = h(
    'table.GS',
    h(
      'tbody.bze',
      KINDS.map(kind => rows[kind].element),
    ),
  );
  const open = h('div.fX.aXjCH', table);
  const line = h('div.az9');
  const folded = h('div.aoD.hl[tabindex=1]', { onclick: unfold, onfocus: unfold }, h('div.oL.aDm', line));

  function row(kind) {
    const old = options.recipients === 'old';
    const input = old
      ? h(`textarea.vO[rows=1][name=${kind}][role=combobox][spellcheck=false][tabindex=1]`, {
          'aria-label': words[kind],
        })
      : h('input.agP.aFw[peoplekit-id=BbVjBd][type=text][role=combobox][autocomplete=off][tabindex=1]', {
          'aria-label': words[kind],
        });
    const chips = old ? h('div.wO.nr') : h('div[role=listbox][aria-multiselectable=true]', h('div'));
    const holder = old ? chips : chips.firstElementChild;
    holder.append(input);
    const take = () => {
      const match = ADDRESS.exec(input.value.trim().replace(/[,;，；]$/, ''));
      if (!match) return;
      const [, name, address] = match;
      input.value = '';
      people[kind].push({ address, name: name?.trim() || address });
      draw();
    };
    input.addEventListener('keydown', event => {
      if (event.key === 'Backspace' && !input.value && people[kind].pop()) draw();
      if (
        !['Enter', ',', ';', 'Tab'].includes(event.key) ||
        event.ctrlKey ||
        event.metaKey ||
        !input.value.trim()
      )
        return;
      if (event.key !== 'Tab') event.preventDefault();
      take();
    });
    input.addEventListener('blur', take);
    const area = old
      ? h('div.oj', chips)
      : h('div', h('div', h(`div.anm[name=${kind}]`, h('div.aUy', h('div', h('div', h('div', chips)))))));
    const element = h('tr.bzf', h('td.ok', h('span.gO', words[kind])), h('td.eV', area));
    return { element, holder, input };
  }

  function remove(kind, i) {
    people[kind].splice(i, 1);
    draw();
  }

  function draw() {
    for (const kind of KINDS) {
      const { element, holder, input } = rows[kind];
      for (const chip of [...holder.children]) if (chip !== input) chip.remove();
      input.before(...people[kind].map((person, i) => chipOf(person, kind, () => remove(kind, i))));
      show(element, kind === 'to' || people[kind].length > 0 || element.dataset.open === 'yes');
    }
    onchange();
  }

  function fold() {
    const all = KINDS.flatMap(kind => people[kind]);
    line.replaceChildren(
      ...all.flatMap((p, i) => [
        i ? ', ' : '',
        h('span', { email: p.address, 'data-hovercard-id': p.address, name: p.name }, p.name),
      ]),
    );
    if (!all.length) line.textContent = words.recipients;
    show(open, false);
    show(folded, true);
    if (options.recipients === 'collapsed') table.remove();
  }

  function unfold() {
    if (!table.isConnected) open.append(table);
    show(open, true);
    show(folded, false);
    rows.to.input.focus();
  }

  const more = KINDS.slice(1).map(kind =>
    h(
      'span.aB.gQ[role=link][tabindex=1]',
      {
        onclick: () => {
          rows[kind].element.dataset.open = 'yes';
          draw();
          rows[kind].input.focus();
        },
      },
      words[kind],
    ),
  );
  open.append(h('div.aA6', more));
  show(folded, false);
  draw();
  return { elements: [open, folded], fold, focus: unfold };
}

function chipOf(person, kind, remove) {
  const close = h('span.afX[role=button][tabindex=-1]', { onclick: remove }, '×');
  if (options.recipients === 'old') {
    const value = person.name === person.address ? person.address : `${person.name} <${person.address}>`;
    return h(
      'div.vR',
      h('span.vN', { email: person.address }, person.name),
      close,
      h(`input[type=hidden][name=${kind}]`, { value }),
    );
  }
  return h(
    'div.afV[role=option][tabindex=-1]',
    { 'data-hovercard-id': person.address, 'data-name': person.name },
    h('div.af4', person.name),
    close,
  );
}
