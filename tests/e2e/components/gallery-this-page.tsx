import { CaptureView } from '../../../components/this-page/CaptureView';
import { ThisPage } from '../../../components/this-page/ThisPage';

const nothing = () => undefined;

/** What can be done about the page in front, and the file that is made of it. */
export function thisPageStates() {
  return {
    'this-page': () => (
      <main>
        <ThisPage
          host="a-rather-long-name-of-a-host.crm.northgate.example:8443"
          taught={{ client: ['a'], date: ['time'] }}
          pointing="editor"
          open
          onTeach={nothing}
          onForget={nothing}
          onCapture={nothing}
        />
      </main>
    ),
    'captured-page': () => (
      <main>
        <CaptureView
          text={'<main id="record-0000">\n  <p>Xxxxxxxx Xxxxxx</p>\n</main>'}
          onSave={nothing}
          onDiscard={nothing}
        />
        <CaptureView text="" onSave={nothing} onDiscard={nothing} />
      </main>
    ),
  };
}
