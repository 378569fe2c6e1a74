import type { Finding, Part } from '../../lib/coach/finding';
import type { HantTable } from '../../lib/coach/hant';
import type { Linter } from '../../lib/coach/linter';
import { startsWithYes } from '../../lib/coach/start';
import { suggest, withInfinitive } from '../../lib/coach/suggestion';
import type { EditorKind, TextMap } from '../../lib/editors/editor';
import type { DraftState, FindingView, Tone } from '../../lib/messages';
import type { Compose } from '../../lib/sites/adapter';

let count = 0;

/** One compose box and what is known about its draft. Holds text in memory only; nothing of it is kept. */
export class ComposeSession {
  readonly id: string;
  compose: Compose;
  map: TextMap = { text: '', segments: [], end: 0 };
  findings: Finding[] = [];
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
    readonly exclude: string,
  ) {
    count += 1;
    this.id = `c${count}`;
    this.compose = compose;
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
    this.map = map;
    this.findings = linter.check(this.text).filter(f => !this.left.has(f.id));
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

  tone(leads: string[]): Record<Part, Tone> {
    const tone: Record<Part, Tone> = { start: 'plain', middle: 'plain', end: 'plain' };
    if (startsWithYes(this.text, leads)) tone.start = 'yes';
    for (const f of this.findings) tone[f.part] = 'look';
    return tone;
  }

  state(leads: string[], hant: HantTable | undefined): DraftState {
    return {
      compose: this.id,
      findings: this.views(hant),
      tone: this.tone(leads),
      paints: this.kind.paints,
      ...(this.asking ? { asking: this.asking } : {}),
      language: /\p{Script=Han}/u.test(this.text) ? 'zh' : 'en',
    };
  }
}
