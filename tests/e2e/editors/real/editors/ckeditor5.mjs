import { Bold } from '@ckeditor/ckeditor5-basic-styles';
import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { fromHtml, toHtml } from '../blocks.mjs';

export default async place => {
  const box = document.createElement('div');
  place.append(box);
  const editor = await ClassicEditor.create(box, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold],
    toolbar: [],
  });
  const element = editor.ui.getEditableElement();
  element.style.minHeight = '120px';
  return {
    element,
    set: blocks => {
      editor.setData(toHtml(blocks));
      editor.commands.get('undo').clearStack();
      editor.commands.get('redo').clearStack();
    },
    read: () => fromHtml(editor.getData()),
  };
};
