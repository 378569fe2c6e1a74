import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { tidy } from '../blocks.mjs';

const BOLD = 1;

export default async place => {
  const box = document.createElement('div');
  box.contentEditable = 'true';
  box.style.cssText = 'min-height:120px;white-space:pre-wrap';
  place.append(box);
  const editor = createEditor({
    namespace: 'matrix',
    onError: error => {
      throw error;
    },
  });
  editor.setRootElement(box);
  registerRichText(editor);
  const history = createEmptyHistoryState();
  registerHistory(editor, history, 300);
  return {
    element: box,
    set: async blocks => {
      await new Promise(resolve =>
        editor.update(
          () => {
            const root = $getRoot().clear();
            for (const runs of blocks) {
              const paragraph = $createParagraphNode();
              for (const run of runs) {
                const node = $createTextNode(run.text);
                if (run.bold) node.toggleFormat('bold');
                paragraph.append(node);
              }
              root.append(paragraph);
            }
          },
          { onUpdate: resolve, discrete: true, tag: 'historic' },
        ),
      );
      history.undoStack.length = 0;
      history.redoStack.length = 0;
      history.current = { editor, editorState: editor.getEditorState() };
    },
    read: () =>
      tidy(
        editor
          .getEditorState()
          .toJSON()
          .root.children.map(block =>
            block.children.map(({ text, format }) => ({ text, bold: (format & BOLD) !== 0 })),
          ),
      ),
  };
};
