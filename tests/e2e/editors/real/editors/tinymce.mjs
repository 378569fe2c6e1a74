import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import { fromHtml, toHtml } from '../blocks.mjs';

export default async place => {
  const box = document.createElement('textarea');
  place.append(box);
  const [editor] = await tinymce.init({
    target: box,
    license_key: 'gpl',
    skin: false,
    content_css: false,
    menubar: false,
    toolbar: false,
    statusbar: false,
    height: 200,
    promotion: false,
  });
  return {
    get element() {
      return editor.getBody();
    },
    set: blocks => {
      editor.resetContent(toHtml(blocks));
    },
    read: () => fromHtml(editor.getContent()),
  };
};
