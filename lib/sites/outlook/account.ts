import { addressOf } from '../people';
import { find, findAll } from './find';

const inLabel = (text: string | null | undefined) =>
  addressOf(/[^\s()<>:：（）]+@[^\s()<>:：（）]+/.exec(text ?? '')?.[0])?.toLowerCase();

const ofRoot = (root: HTMLElement) =>
  addressOf(root.getAttribute('data-folder-name') ?? root.textContent)?.toLowerCase();

/** All mailboxes in the folder tree: the person's own, and those that are shared with them. */
export function ownAddresses(doc: Document): Set<string | undefined> {
  return new Set([readAccount(doc), ...findAll(doc, 'accountRoot').map(ofRoot)]);
}

/**
 * Own address of this window, lower case. Where several mailboxes are open, that of the folder that is shown:
 * a mailbox stands in the tree above its folders.
 */
export function readAccount(doc: Document): string | undefined {
  const roots = findAll(doc, 'accountRoot');
  const addresses = new Set(roots.map(ofRoot));
  const [only] = addresses;
  if (addresses.size === 1 && only) return only;
  const chosen = find(doc, 'folderChosen');
  const above = chosen && roots.findLast(root => isBefore(root, chosen));
  return (
    (above && ofRoot(above)) ??
    inLabel(find(doc, 'accountMenu')?.textContent) ??
    inLabel(find(doc, 'accountLabel')?.getAttribute('aria-label'))
  );
}

const isBefore = (one: Node, other: Node) =>
  one === other || (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
