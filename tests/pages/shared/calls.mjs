import { ME } from './data.mjs';
import { h } from './element.mjs';
import { goTo, sampleCrm } from './records.mjs';

/**
 * The page of a program for calls: in each call is one client, a colleague and the person; one call has only just
 * begun. `people` draws the list of who is there, `writing` the field for messages.
 */
export function sampleCalls({ people, path, stage = h('div') }) {
  sampleCrm(
    stage,
    record => {
      goTo(path);
      const there = record.email ? [ME.name, record.name, 'Lena Ortiz'] : [];
      const editor = h('div.editor[contenteditable=true][role=textbox]', h('p', h('br')));
      const leave = h('button[id=hangup-button][type=button]', '☎');
      const chat = h('button.chat[type=button]', { onclick: () => editor.focus() }, '✎');
      stage.replaceChildren(h('h1', record.name), h('div.people', people(there)), chat, editor, leave);
    },
    () => stage.replaceChildren(),
  );
}
