import { addressOf } from '../people';
import { find, findAll } from './find';

/**
 * Own address, lower case: the name that the person logged in with, where it is an address. A page without it
 * on screen hands it to its own script.
 */
export function readAccount(doc: Document): string | undefined {
  const shown = findAll(doc, 'account').map(name => addressOf(name.textContent));
  return (shown.find(address => address) ?? fromScript(doc))?.toLowerCase();
}

function fromScript(doc: Document): string | undefined {
  for (const { text } of doc.querySelectorAll<HTMLScriptElement>('script:not([src])')) {
    const [, name] = /\.set_env\(\{.*?"username":"([^"\\]+)"/s.exec(text) ?? [];
    if (name) return addressOf(name);
  }
  return undefined;
}

/** The identity that a compose is written from: `Name <a@b>` or `a@b`. */
export function identity(root: ParentNode): string | undefined {
  const field = find(root, 'from');
  const text =
    field && 'selectedOptions' in field
      ? (field as HTMLSelectElement).selectedOptions[0]?.textContent
      : (field as HTMLInputElement | undefined)?.value;
  return addressOf(/<([^<>]+)>\s*$/.exec(text ?? '')?.[1] ?? text)?.toLowerCase();
}
