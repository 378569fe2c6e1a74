import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { tidy } from '../blocks.mjs';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
    text: {},
  },
  marks: { strong: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b' }] } },
});

const docOf = blocks =>
  schema.node(
    'doc',
    null,
    blocks.map(runs =>
      schema.node(
        'paragraph',
        null,
        runs.map(run => schema.text(run.text, run.bold ? [schema.mark('strong')] : [])),
      ),
    ),
  );

const stateOf = blocks =>
  EditorState.create({
    doc: docOf(blocks),
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  });

export default async place => {
  const view = new EditorView(place, { state: stateOf([[]]) });
  view.dom.style.cssText = 'min-height:120px;white-space:pre-wrap';
  return {
    element: view.dom,
    set: blocks => view.updateState(stateOf(blocks)),
    read: () =>
      tidy(
        (view.state.doc.toJSON().content ?? []).map(block =>
          (block.content ?? []).map(({ text, marks }) => ({ text, bold: Boolean(marks?.length) })),
        ),
      ),
  };
};
