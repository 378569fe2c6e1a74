import type { DraftWords } from '../../lib/coach/courtesy';
import type { Finding, Part } from '../../lib/coach/finding';
import type { HantTable } from '../../lib/coach/hant';
import type { Linter } from '../../lib/coach/linter';
import { type SecondOpinion, withOpinion } from '../../lib/coach/opinion/apply-opinion';
import { startsWithYes } from '../../lib/coach/start';
import { suggest, withInfinitive } from '../../lib/coach/suggestion';
import type { EditorKind, TextMap } from '../../lib/editors/editor';
import type { DraftState, FindingView, Tone } from '../../lib/messages';
import type { CoachPage } from '../../lib/page-parts';
import type { Compose } from '../../lib/sites/adapter';

let count = 0;

/** What the packs teach, beside their rules. */
export interface Teaching {
  leads: string[];
  words: DraftWords;
  hant: HantTable | undefined;
}

/** One compose box and what is known about its draft. Holds text in memory only; nothing of it is kept. */
export class ComposeSession {
  readonly id: string;
  compose: Compose;
  map: TextMap = { text: '', segments: [], end: 0 };
  findings: Finding[] = [];
  /** What the rules alone found. */
  ruled: Finding[] = [];
  /** Ids of findings of built-in rules that the second opinion does not share. */
  private dropped: string[] = [];
  /** Finding ids that the person chose to leave. */
  private readonly left = new Set<string>();
  /** Leads that were accepted and wait for their end: asked about once at Send. */
  readonly starts: string[] = [];
  /** Accepting shows a tick for a moment. */
  mended = false;
  /** "Send as it is" was said: this compose is not asked about again. */
  confirmed = false;
  asking: DraftState['asking'];
  private infinitives = new Map<string, string>();

  constructor(
    compose: Compose,
    readonly kind: EditorKind,
    private readonly page: Pick<CoachPage, 'site' | 'settings'>,
  ) {
    count += 1;
    this.id = `c${count}`;
    this.compose = compose;
  }

  get exclude(): string {
    return this.page.site.exclude;
  }

  get editor(): HTMLElement {
    return this.compose.editor;
  }

  /** The new text alone: what stands before the first quote or signature. */
  get text(): string {
    return this.map.text.slice(0, this.map.end);
  }

  /** Reads the editor and lints it. */
  lint(linter: Linter, map = this.kind.read(this.editor, this.exclude)): void {
    const doubts = this.findings.filter(f => f.learned);
    this.map = map;
    this.ruled = linter.check(this.text);
    // Until the model has read the draft again, what it said of sentences that still stand holds.
    const standing = doubts.filter(f => this.text.startsWith(f.quote, f.start));
    this.hear({ doubts: standing, dropped: this.dropped });
  }

  /** Takes a second opinion on the text as it is. Answers whether anything is other than before. */
  hear(opinion: SecondOpinion): boolean {
    const before = this.findings.map(placed).join();
    const { secondOpinion, muted } = this.page.settings();
    this.dropped = secondOpinion ? opinion.dropped : [];
    const doubts = opinion.doubts.filter(
      d =>
        secondOpinion && !muted.includes(d.rule) && !this.ruled.some(f => f.start < d.end && d.start < f.end),
    );
    const heard = { ...opinion, doubts, dropped: this.dropped };
    this.findings = withOpinion(this.ruled, heard).filter(f => !this.left.has(f.id));
    return this.findings.map(placed).join() !== before;
  }

  leave(finding: string): void {
    this.left.add(finding);
    this.findings = this.findings.filter(f => f.id !== finding);
  }

  /** Clauses that the language host has yet to turn. */
  openClauses(hant: HantTable | undefined): string[] {
    return this.views(hant)
      .flatMap(v => v.suggestions.map(s => s.clause))
      .filter(c => c !== undefined && !this.infinitives.has(c)) as string[];
  }

  learnInfinitive(clause: string, infinitive: string | undefined): void {
    // An empty answer is an answer too: the suggestion stays a bare start and is not asked for again.
    this.infinitives.set(clause, infinitive ?? '');
  }

  views(hant: HantTable | undefined): FindingView[] {
    return this.findings.map(finding => ({
      finding,
      suggestions: suggest(finding, this.text, { hant }).map(s => {
        const infinitive = s.clause === undefined ? undefined : this.infinitives.get(s.clause);
        return infinitive ? withInfinitive(s, infinitive) : s;
      }),
    }));
  }

  tone({ leads, words }: Teaching): Record<Part, Tone> {
    const tone: Record<Part, Tone> = { start: 'plain', middle: 'plain', end: 'plain' };
    if (startsWithYes(this.text, leads, words)) tone.start = 'yes';
    for (const f of this.findings) tone[f.part] = 'look';
    return tone;
  }

  state(teaching: Teaching): DraftState {
    return {
      compose: this.id,
      findings: this.views(teaching.hant),
      tone: this.tone(teaching),
      paints: this.kind.paints,
      ...(this.asking ? { asking: this.asking } : {}),
      language: /\p{Script=Han}/u.test(this.text) ? 'zh' : 'en',
    };
  }
}

const placed = ({ id, start, where }: Finding) => `${id} ${start} ${where}`;
