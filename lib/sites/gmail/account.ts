import { addressOf } from '../people';
import { findAll } from './find';

/**
 * Own address of this window, lower case. In a delegated mailbox (`/d/` in the path) only the title names the
 * mailbox that is open; the head names the person who looks into it.
 */
export function readAccount(doc: Document): string | undefined {
  const delegated = /\/mail\/u\/\d+\/d\//.test(doc.location?.pathname ?? '');
  const address =
    (delegated ? undefined : fromMeta(doc)) ??
    fromTitle(doc.title) ??
    (delegated ? undefined : fromLabel(doc));
  return address?.toLowerCase();
}

function fromMeta(doc: Document): string | undefined {
  return findAll(doc, 'accountMeta').map(meta => addressOf(meta.getAttribute('content')))[0];
}

/** `Subject - a@b - Product`: the last part that is an address, since a subject may hold one too. */
function fromTitle(title: string): string | undefined {
  const parts = title.split(' - ').map(addressOf);
  return parts.length > 1 ? parts.slice(1).findLast(part => part !== undefined) : undefined;
}

function fromLabel(doc: Document): string | undefined {
  for (const link of findAll(doc, 'accountLabel')) {
    const address = addressOf(
      /[^\s()<>:：（）]+@[^\s()<>:：（）]+/.exec(link.getAttribute('aria-label') ?? '')?.[0],
    );
    if (address) return address;
  }
  return undefined;
}
