import { h } from './element.mjs';

/** The records of every sample CRM: two people, and a firm without an address, whose people are listed in it. */
export const RECORDS = [
  { id: 7, kind: 'person', name: 'Margaret Okafor', email: 'margaret.okafor@harlowpine.example' },
  { id: 8, kind: 'person', name: 'Tomas Lind', email: 'tomas.lind@fjordtile.example' },
  {
    id: 9,
    kind: 'firm',
    name: 'Harlow & Pine',
    people: ['margaret.okafor@harlowpine.example', 'priya.nair@harlowpine.example'],
  },
];

/** Sets the page's language, and puts a button for each record, and one for none, before what `open` shows. */
export function sampleCrm(stage, open, leave) {
  document.documentElement.lang = new URLSearchParams(location.search).get('hl') ?? 'en-US';
  window.__sent = [];
  document.body.append(
    h(
      'nav',
      RECORDS.map(record => h('button[type=button]', { onclick: () => open(record) }, record.name)),
      h('button.list[type=button]', { onclick: leave }, '←'),
    ),
    stage,
  );
}

/** Goes to an address of the page without loading it. */
export const goTo = path => history.pushState(null, '', `${path}${location.search}`);

/** When something happened, as a timeline words it: in this year without the year, and once with it. */
export function past() {
  const language = document.documentElement.lang;
  const at = days => Date.now() - days * 864e5;
  const short = new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  const full = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return [short.format(at(2)), full.format(at(12))];
}
