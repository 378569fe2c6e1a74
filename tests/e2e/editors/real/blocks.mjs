/**
 * What every editor's document is turned into, so that one test reads them all: paragraphs of runs.
 * @typedef {{text: string, bold?: true}} Run
 * @typedef {Run[][]} Blocks
 */

const LINE_BLOCKS = new Set(['P', 'DIV']);
/** What editors keep in an empty or just begun place, and no person sees. */
const FILLER = /[\u200B\u2060\uFEFF]/g;

/** Joins runs that look the same, and leaves out empty ones. */
export function tidy(blocks) {
  return blocks.map(runs => {
    const joined = [];
    for (const { text, bold } of runs) {
      const clean = text.replace(FILLER, '');
      const last = joined.at(-1);
      if (!clean) continue;
      if (last && Boolean(last.bold) === Boolean(bold)) last.text += clean;
      else joined.push(bold ? { text: clean, bold: true } : { text: clean });
    }
    return joined;
  });
}

/** @returns {string} paragraphs with `<b>` */
export function toHtml(blocks, bold = 'strong') {
  const escaped = text =>
    text
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/\u00A0/g, '&nbsp;');
  return blocks
    .map(runs => {
      const inner = runs.map(run =>
        run.bold ? `<${bold}>${escaped(run.text)}</${bold}>` : escaped(run.text),
      );
      return `<p>${inner.join('') || '<br>'}</p>`;
    })
    .join('');
}

/** Reads a subtree of paragraphs; what is bold is told by its tags and by its style. */
export function fromNodes(root) {
  const blocks = [];
  let open;
  const begin = () => {
    open = [];
    blocks.push(open);
  };
  const add = run => {
    if (!open) begin();
    open.push(run);
  };
  const walk = (node, bold) => {
    if (node.nodeType === 3) {
      if (node.data.replace(/[\n\t]/g, '') !== '') add({ text: node.data, ...(bold ? { bold: true } : {}) });
    } else if (node.nodeType === 1) {
      const block =
        LINE_BLOCKS.has(node.nodeName) && ![...node.children].some(e => LINE_BLOCKS.has(e.nodeName));
      if (block) begin();
      const style = node.getAttribute('style') ?? '';
      const is = bold || /^(?:B|STRONG)$/.test(node.nodeName) || /font-weight:\s*(?:bold|[67]00)/.test(style);
      for (const child of node.childNodes) walk(child, is);
      if (block) open = undefined;
    }
  };
  for (const child of root.childNodes) walk(child, false);
  return tidy(blocks);
}

/** @param {string} html as an editor gives it */
export const fromHtml = html => fromNodes(new DOMParser().parseFromString(html, 'text/html').body);
