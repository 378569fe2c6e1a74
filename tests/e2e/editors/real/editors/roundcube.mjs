import mountTinymce from './tinymce.mjs';

/** The form around the editor, by the names that Roundcube's own scripts rest on. */
const FORM = `
  <form name="form">
    <input type="hidden" name="_id" value="c0ffee02"><input type="hidden" name="_is_html" value="1">
    <select name="_from"><option value="1">Sam Reyes &lt;sam.reyes@northgate.example&gt;</option></select>
    <textarea name="_to" hidden>Margaret Okafor &lt;margaret.okafor@harlowpine.example&gt;, </textarea>
    <input name="_subject" value="Re: Damaged pallet">
    <textarea id="composebody" name="_message"></textarea>
    <div class="formbuttons"><button type="button" class="send">Send</button></div>
  </form>`;

/** TinyMCE as Roundcube has it, with an add-on by which Ctrl+Enter sends. */
export default async place => {
  place.innerHTML = FORM;
  const editor = await mountTinymce(place.querySelector('#composebody'));
  window.sent = [];
  const send = () => {
    window.sent.push(editor.element.innerText);
    const answer = document.createElement('iframe');
    answer.hidden = true;
    answer.srcdoc = '<script type="text/plain">parent.rcmail.sent_successfully("confirmation");</script>';
    document.body.append(answer);
  };
  place.querySelector('.send').addEventListener('click', send);
  editor.element.ownerDocument.addEventListener('keydown', event => {
    if (event.ctrlKey && event.key === 'Enter') send();
  });
  return editor;
};
