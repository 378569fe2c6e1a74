import { defineCall } from './call';
import { finder, isVisible } from './find';
import { namesIn } from './names';
import { selectors } from './zoom/selectors';

const { find, findAll } = finder(selectors);

const callIn = (doc: Document): Document =>
  (find(doc, 'frame') as HTMLIFrameElement | undefined)?.contentDocument ?? doc;

export default defineCall({
  id: 'zoom',
  isOn: doc => /^\/wc\/(?:\w+\/)?\d+/.test(doc.location.pathname),
  names: doc =>
    namesIn(
      findAll(callIn(doc), 'name')
        .filter(isVisible)
        .map(part => part.textContent),
    ),
  viewRoot: doc => callIn(doc).body ?? undefined,
});
