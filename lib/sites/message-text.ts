/** A block begins and ends a line. */
const BLOCK = /^(?:blockquote|br|d[dlt]|div|h[1-6r]|li|ol|p|pre|section|t(?:able|[dhr])|ul)$/;
const UNSEEN = 'script, style';
/** A mail beyond this length is read up to it, in UTF-16 units. */
const LONGEST = 20_000;

/**
 * The words of a mail that is shown, line by line.
 * @param exclude CSS selector of what is not its new text
 */
export function messageText(body: HTMLElement, exclude: string): string {
  const skipped = `${UNSEEN}, ${exclude}`;
  // By its number: in a frame the classes are others.
  const elementOf = (node: Node) => (node.nodeType === 1 ? (node as HTMLElement) : undefined);
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node =>
    elementOf(node)?.hidden || elementOf(node)?.matches(skipped)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  let open: Element[] = [];
  for (let node = walker.nextNode(); node && text.length < LONGEST; node = walker.nextNode()) {
    const inside = open.filter(block => block.contains(node));
    if (inside.length < open.length) text += '\n';
    open = inside;
    const element = elementOf(node);
    if (element) {
      if (!BLOCK.test(element.localName)) continue;
      text += '\n';
      open.push(element);
    } else text += node.nodeValue?.replace(/\s+/g, ' ') ?? '';
  }
  return text
    .replace(/ *\n\s*/g, '\n')
    .trim()
    .slice(0, LONGEST);
}
