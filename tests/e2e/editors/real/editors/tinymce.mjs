import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import { fromHtml, toHtml } from '../blocks.mjs';

/** In the place of a field, or in one that is made in `place`. */
export default async place => {
  const isField = place.localName === 'textarea';
  const box = isField ? place : document.createElement('textarea');
  if (!isField) place.append(box);
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
