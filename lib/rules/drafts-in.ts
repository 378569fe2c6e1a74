import PostalMime from 'postal-mime';
import { detectEncoding } from '../importers/encoding';

/** A draft to try rules on. Only in memory. */
export interface TrialDraft {
  /** Where it is from, for the eye: a file's name and place. */
  name: string;
  text: string;
}

export const DRAFT_LIMITS = { file: 64 << 20, drafts: 5000, text: 100_000 };

export type DraftsProblem = 'file-kind' | 'too-large' | 'empty' | 'too-many' | 'bad-lines';

/** What a file gave. */
export interface DraftsRead {
  drafts: TrialDraft[];
  problem?: DraftsProblem;
  /** How many lines or mails could not be read. */
  unread: number;
}

const decoded = (bytes: Uint8Array) => new TextDecoder(detectEncoding(bytes).encoding).decode(bytes);

/** Several drafts in one text are parted by a line of three hyphens or more. */
export function splitDrafts(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/^[^\S\n]*-{3,}[^\S\n]*$/mu)
    .map(one => one.trim())
    .filter(Boolean);
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
};

/** The words of a mail that has only HTML, roughly. */
function wordsOf(html: string): string {
  return html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/giu, '')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/giu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

async function mailText(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const mail = await PostalMime.parse(bytes as Uint8Array<ArrayBuffer>);
    return mail.text?.trim() || wordsOf(mail.html ?? '') || undefined;
  } catch {
    // What the parser gives up on is one broken mail, not the file.
    return undefined;
  }
}

/** The mails of an mbox: each begins at a line "From …" with a year, behind an empty one. */
function mailsOf(bytes: Uint8Array): Uint8Array[] {
  // One character a byte, so that each mail keeps its own encoding.
  const text = new TextDecoder('latin1').decode(bytes);
  const starts = [...text.matchAll(/(?:^|\r?\n\r?\n)From [^\r\n]*\b(?:19|20)\d\d\b[^\r\n]*\r?\n/gu)];
  return starts.map(({ index, 0: line }, i) => bytes.subarray(index + line.length, starts[i + 1]?.index));
}

/**
 * Reads drafts out of a file: `.txt` (parted by lines of hyphens), `.eml`, `.mbox`, `.jsonl` (`{"text"}` a line).
 * @param signal stops the reading; what was read so far is given
 */
export async function draftsIn(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<DraftsRead> {
  if (bytes.length > DRAFT_LIMITS.file) return { drafts: [], problem: 'too-large', unread: 0 };
  const texts: string[] = [];
  let unread = 0;
  const kind = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  if (kind === 'txt') texts.push(...splitDrafts(decoded(bytes)));
  else if (kind === 'eml' || kind === 'mbox') {
    for (const mail of kind === 'eml' ? [bytes] : mailsOf(bytes)) {
      if (signal?.aborted || texts.length > DRAFT_LIMITS.drafts) break;
      const text = await mailText(mail);
      if (text) texts.push(text);
      else unread++;
    }
  } else if (kind === 'jsonl') {
    for (const line of decoded(bytes).split(/\r?\n/)) {
      if (!line.trim()) continue;
      const text = textIn(line);
      if (text) texts.push(text);
      else unread++;
    }
  } else return { drafts: [], problem: 'file-kind', unread: 0 };
  const drafts = texts.slice(0, DRAFT_LIMITS.drafts).map((text, i) => ({
    name: texts.length > 1 ? `${name} ${i + 1}` : name,
    text: text.slice(0, DRAFT_LIMITS.text),
  }));
  const problem =
    texts.length > DRAFT_LIMITS.drafts
      ? 'too-many'
      : !drafts.length
        ? 'empty'
        : unread
          ? 'bad-lines'
          : undefined;
  return { drafts, unread, ...(problem ? { problem } : {}) };
}

function textIn(line: string): string | undefined {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'string') return row;
    const text = typeof row === 'object' && row !== null ? (row as Record<string, unknown>).text : undefined;
    return typeof text === 'string' && text.trim() ? text : undefined;
  } catch {
    // One broken line is told by its number and loses nothing else.
    return undefined;
  }
}
