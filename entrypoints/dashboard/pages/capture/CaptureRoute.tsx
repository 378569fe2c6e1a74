import '../../../../components/this-page/capture.css';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CaptureView } from '../../../../components/this-page/CaptureView';
import { toastWords } from '../../../../components/toast-words';
import type { PageProps } from '../../page';

const KEY = 'capture';

/** The file of a page that the panel just made: looked at, then saved or thrown away. It is kept in memory alone. */
export function CaptureRoute({ store }: PageProps) {
  const [text, setText] = useState<string | undefined>();
  useEffect(() => {
    browser.storage.session.get(KEY).then(({ [KEY]: found }) => {
      setText(typeof found === 'string' ? found : '');
    }, store.failed);
  }, [store]);
  if (text === undefined) return null;
  return (
    <CaptureView
      text={text}
      onSave={() => {
        save(text);
        store.say(toastWords.captureSaved());
      }}
      onDiscard={() => {
        browser.storage.session.remove(KEY).then(() => setText(''), store.failed);
      }}
    />
  );
}

function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  link.download = 'yesfirst-page.html';
  link.click();
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
