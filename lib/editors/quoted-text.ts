import { SENTINEL } from './editor';

export interface Quoted {
  /** First position of quoted text or a signature; the text's length if there is none. */
  end: number;
  /** Quoted runs above `end` that the person answers below; whole lines, in order. */
  cuts: { start: number; end: number }[];
}

interface Line {
  start: number;
  end: number;
  text: string;
}

/** Longer lines are a person's paragraphs, and keep the patterns below from costing more than a line is worth. */
const LONGEST_MARKER = 300;

const SIGNATURE = /^-- ?$/;
const SENT_FROM =
  /^(?:sent from (?:my|outlook|mail|yahoo) ?|get outlook for |发自我的|發自我的|从我的.{1,12}发送|從我的.{1,12}傳送)/i;
const DIVIDER =
  /^(?:-{2,} ?(?:original message|forwarded message|原始邮件|原始郵件|转发的邮件|轉寄郵件|转发邮件|回复的原邮件) ?-{2,}|begin forwarded message:)/i;
const WROTE =
  /^(?:on|am|le|el|em|il|op|den)\b.*\d.*(?:(?<!\byou )wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev).{0,80}:$/i;
const WROTE_HAN = /^(?!.*[你您]).*[\d@].*[写寫]道\s*[:：]$/;
const HEADER = /^\**(?:from|von|de|da|van|发件人|寄件者|寄件人|發件人)\s*[:：]\**/i;
const HEADER_NEXT =
  /^\**(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|para|asunto|发送时间|发送日期|日期|时间|收件人|抄送|主题|寄件日期|傳送時間|收件者|副本|主旨|主題)\s*[:：]/i;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

/** Whether the line, alone or with the one it was wrapped into, says who wrote what follows. */
function isAttribution(lines: Line[], at: number): number {
  const first = (lines[at] as Line).text.trim();
  if (first.length > LONGEST_MARKER || first === '') return 0;
  const wrote = (line: string) => /[:：]$/.test(line) && (WROTE.test(line) || WROTE_HAN.test(line));
  if (wrote(first)) return 1;
  const next = lines[at + 1]?.text.trim() ?? '';
  const joined = `${first} ${next}`;
  return /\d/.test(first) && joined.length <= LONGEST_MARKER && WROTE.test(joined) ? 2 : 0;
}

function isHeaderBlock(lines: Line[], at: number): boolean {
  if (!HEADER.test((lines[at] as Line).text)) return false;
  const next = lines.slice(at + 1, at + 6).filter(line => HEADER_NEXT.test(line.text));
  return next.length >= 2;
}

function isClosing(lines: Line[], at: number): boolean {
  const { text } = lines[at] as Line;
  if (text.length > LONGEST_MARKER) return false;
  return SIGNATURE.test(text) || SENT_FROM.test(text) || DIVIDER.test(text) || isHeaderBlock(lines, at);
}

const isQuote = (line: Line | undefined) => line !== undefined && /^ ?>/.test(line.text);
const isBlank = (line: Line | undefined) => line !== undefined && line.text.trim() === '';

/** The last line (exclusive) of the quoted run that starts at `at`, blank lines inside it included. */
function runEnd(lines: Line[], at: number): number {
  let end = at;
  for (let i = at; i < lines.length && (isQuote(lines[i]) || isBlank(lines[i])); i++) {
    if (isQuote(lines[i])) end = i + 1;
  }
  return end;
}

/** Where only sentinels and white space are left: the first of those sentinels. */
function beforeTrailingSentinels(text: string, end: number): number {
  let first = end;
  for (let i = end - 1; i >= 0; i--) {
    if (text[i] === SENTINEL) first = i;
    else if ((text[i] as string).trim() !== '') break;
  }
  return first;
}

/**
 * Finds quotes and signatures that only their words give away: a `-- ` line, "On … wrote:", "From: / Sent:",
 * dividers, `>` lines. Below the person's words they end the text. A `>` quote that stands above all the
 * person's words is cut out, since they answer below it or between its lines.
 */
export function findQuoted(text: string): Quoted {
  const lines = linesOf(text);
  const cuts: Quoted['cuts'] = [];
  const last = lines.findLastIndex(line => !isBlank(line));
  let own = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const attribution = isAttribution(lines, at);
    let quote = at + attribution;
    while (attribution && isBlank(lines[quote])) quote++;
    const run = isQuote(lines[quote]) ? runEnd(lines, quote) : 0;
    const between = cuts.length > 0 || !own;
    const answered = between && run > 0 && run <= last;
    if (answered) {
      cuts.push({ start: line.start, end: (lines[run - 1] as Line).end });
      at = run;
    } else if (run > 0 || attribution > 0 || isClosing(lines, at)) {
      return { end: line.start, cuts };
    } else {
      own ||= line.text.replaceAll(SENTINEL, '').trim() !== '';
      at++;
    }
  }
  return { end: beforeTrailingSentinels(text, text.length), cuts };
}
