/**
 * Runs inside the page (it is passed to `page.evaluate`, so it may use nothing from outside itself).
 * Builds `count` random editors from `seed` and checks the map of each.
 * Out: how much was checked, and the first failures, each with the seed that rebuilds it alone.
 */
export function checkRandomDoms(job: { seed: number; count: number }): {
  spans: number;
  ranges: number;
  stale: number;
  failures: string[];
} {
  const { readText, rangeOf, offsetAt, SENTINEL } = window.editors;
  const EXCLUDE = '.quote, [data-signature]';
  const FILLER = /[\u200B\u2060\uFEFF]/g;
  const failures: string[] = [];
  let spans = 0;
  let ranges = 0;
  let stale = 0;

  // mulberry32: a seed gives the same editors on every machine.
  let state = 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (n: number) => Math.floor(random() * n);
  const pick = <T>(all: readonly T[]): T => all[upTo(all.length)] as T;

  const CHARS = [
    'a',
    'Bc',
    'policy',
    '政策',
    ' ',
    '  ',
    '\u00A0',
    '\u200B',
    '\uFEFF',
    '\u2060',
    '😀',
    '👨‍👩‍👧',
    'é',
    'e\u0301',
  ];
  const MORE = ['\r\n', '\n', '\t', '.', 'x\u00ADy', '¡', 'ﬁ', '𠮷', '-', '“'];
  const words = () => Array.from({ length: upTo(6) }, () => pick(random() < 0.75 ? CHARS : MORE)).join('');
  const INLINE = ['b', 'i', 'span', 'font', 'a', 'u', 'code'];
  const BLOCK = ['div', 'p', 'blockquote', 'li', 'ul', 'h2', 'section'];

  const fill = (parent: Element, depth: number, strange: boolean) => {
    for (let n = upTo(5); n >= 0; n--) {
      const roll = random();
      const el = (tag: string) => parent.appendChild(document.createElement(tag));
      if (roll < 0.4) parent.append(document.createTextNode(words()));
      else if (roll < 0.5) el('br');
      else if (roll < 0.54) parent.append(document.createComment(words()));
      else if (roll < 0.57) {
        const hidden = el('span');
        hidden.append('unseen');
        if (random() < 0.5) hidden.hidden = true;
        else hidden.style.display = 'none';
      } else if (roll < 0.65 && strange) {
        const odd = el(pick(['div', 'span', 'img']));
        const kind = upTo(3);
        if (odd.localName === 'img') continue;
        odd.append('not new ');
        if (kind === 0) odd.className = 'quote';
        else if (kind === 1) odd.dataset.signature = '';
        else odd.contentEditable = 'false';
        if (random() < 0.5) fill(odd, depth - 1, false);
      } else if (depth > 0) {
        const child = el(pick(roll < 0.85 ? INLINE : BLOCK));
        if (random() < 0.08) child.style.whiteSpace = 'pre-wrap';
        fill(child, depth - 1, strange);
      }
    }
  };

  const editor = document.querySelector('#editor') as HTMLElement;
  const bare = (text: string) => text.replace(FILLER, '').replace(/\s/g, '');
  const textOf = (range: Range): { text: string; excluded: boolean } => {
    const holder = document.createElement('div');
    holder.append(range.cloneContents());
    for (const hidden of holder.querySelectorAll('[hidden], [style*="display: none"]')) hidden.remove();
    return {
      text: holder.textContent ?? '',
      excluded: holder.querySelector(`${EXCLUDE}, img, [contenteditable="false"]`) !== null,
    };
  };
  const nodeAt = (map: ReturnType<typeof readText>, at: number) =>
    map.segments.find(segment => segment.start <= at && at < segment.start + segment.length)?.node as Node;
  const hiddenBetween = (map: ReturnType<typeof readText>, first: number, last: number) =>
    [...editor.querySelectorAll('[hidden], [style*="display: none"]')].some(
      hidden =>
        hidden.compareDocumentPosition(nodeAt(map, first)) & Node.DOCUMENT_POSITION_PRECEDING &&
        hidden.compareDocumentPosition(nodeAt(map, last)) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
  const seenLines = (text: string) =>
    text
      .replace(FILLER, '')
      .split(/[\n\t\r]/)
      .map(line => line.replace(/\s+/g, ' ').trim())
      .filter(line => line !== '');

  for (let n = 0; n < job.count && failures.length < 3; n++) {
    const seed = job.seed + n;
    state = seed;
    const strange = random() < 0.6;
    editor.style.whiteSpace = random() < 0.3 ? 'pre-wrap' : '';
    editor.replaceChildren();
    fill(editor, 4, strange);
    const map = readText(editor, EXCLUDE);
    const fail = (why: string) =>
      failures.push(`seed ${seed}: ${why}\n${editor.outerHTML}\n${JSON.stringify(map.text)}`);

    if (!strange) {
      // Browsers drop a source line break beside a ZWSP; a space there is as good.
      const seen = (editor.textContent ?? '').replaceAll('unseen', '');
      const broken = /\u200B[^\S\u00A0]*\n|\n[^\S\u00A0]*\u200B/.test(seen);
      const shown = (text: string) =>
        JSON.stringify(seenLines(text).map(line => (broken ? bare(line) : line)));
      const mine = shown(map.text);
      const browser = shown(editor.innerText);
      if (mine !== browser) fail(`lines ${mine} but the browser shows ${browser}`);
    }

    let chosen: { start: number; end: number }[] = [];
    for (let i = 0; i < 8 && map.text.length > 0; i++) {
      const start = upTo(map.text.length);
      const end = start + 1 + upTo(Math.min(40, map.text.length - start));
      spans++;
      const slice = map.text.slice(start, end);
      const range = rangeOf(map, start, end);
      if (!range) {
        const sure = !slice.includes(SENTINEL) && !slice.startsWith('\n') && !slice.endsWith('\n');
        const certain = sure && !hiddenBetween(map, start, end - 1);
        if (certain) fail(`no range for ${JSON.stringify(slice)}`);
        continue;
      }
      ranges++;
      const { text, excluded } = textOf(range);
      if (excluded) fail(`the range of ${JSON.stringify(slice)} holds excluded nodes`);
      if (bare(text) !== bare(slice))
        fail(`range ${JSON.stringify(text)} for slice ${JSON.stringify(slice)}`);
      const first = (range.startContainer as Text).data[range.startOffset];
      const last = (range.endContainer as Text).data[range.endOffset - 1];
      if (slice[0] !== '\n' && first !== slice[0] && !(slice[0] === ' ' && /\s/.test(first ?? '')))
        fail(`starts at ${JSON.stringify(first)} for slice ${JSON.stringify(slice)}`);
      const end1 = slice.at(-1);
      if (end1 !== '\n' && last !== end1 && !(end1 === ' ' && /\s/.test(last ?? '')))
        fail(`ends at ${JSON.stringify(last)} for slice ${JSON.stringify(slice)}`);
      const back = [
        offsetAt(map, range.startContainer, range.startOffset),
        offsetAt(map, range.endContainer, range.endOffset),
      ];
      if (back[0] !== start || back[1] !== end)
        fail(`offsets ${start}–${end} came back as ${back.join('–')}`);
      chosen = [...chosen, { start, end }];
    }

    // A map that is no longer true: a range only where the text still is what the map says.
    const nodes = [...new Set(map.segments.map(segment => segment.node))] as Text[];
    if (nodes.length === 0) continue;
    const victim = pick(nodes);
    const roll = upTo(5);
    if (roll === 0) victim.remove();
    else if (roll === 1) victim.data = victim.data.slice(1);
    else if (roll === 2) victim.replaceWith(document.createTextNode(victim.data));
    else if (roll === 3) victim.before('put in');
    else editor.append(victim);
    for (const { start, end } of chosen) {
      stale++;
      const slice = map.text.slice(start, end);
      const range = rangeOf(map, start, end);
      if (range && bare(textOf(range).text) !== bare(slice))
        fail(`after change ${roll}: ${JSON.stringify(range.toString())} for ${JSON.stringify(slice)}`);
    }
  }
  return { spans, ranges, stale, failures };
}
