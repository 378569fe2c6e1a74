import { Editor, EditPlugin } from 'roosterjs';
import { tidy } from '../blocks.mjs';

const segmentOf = run => ({
  segmentType: 'Text',
  text: run.text,
  format: run.bold ? { fontWeight: 'bold' } : {},
});

const modelOf = blocks => ({
  blockGroupType: 'Document',
  blocks: blocks.map(runs => ({
    blockType: 'Paragraph',
    format: {},
    segments: runs.length ? runs.map(segmentOf) : [{ segmentType: 'Br', format: {} }],
  })),
});

export default async place => {
  let box;
  let editor;
  const make = blocks => {
    editor?.dispose();
    box?.remove();
    box = document.createElement('div');
    box.style.minHeight = '120px';
    place.append(box);
    editor = new Editor(box, { plugins: [new EditPlugin()], initialModel: modelOf(blocks) });
    editor.takeSnapshot();
  };
  make([[]]);
  return {
    get element() {
      return box;
    },
    set: make,
    read: () =>
      tidy(
        editor.getContentModelCopy('disconnected').blocks.map(block =>
          (block.segments ?? []).map(segment => ({
            text: segment.text ?? '',
            bold: segment.format.fontWeight === 'bold',
          })),
        ),
      ),
  };
};
