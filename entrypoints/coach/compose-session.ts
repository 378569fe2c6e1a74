import type { Finding, Part } from '../../lib/coach/finding';
import type { HantTable } from '../../lib/coach/hant';
import type { Linter } from '../../lib/coach/linter';
import { type SecondOpinion, withOpinion } from '../../lib/coach/opinion/apply-opinion';
import type { Category } from '../../lib/coach/phrase-pack';
import { suggest, withInfinitive } from '../../lib/coach/suggestion';
import { COUNTED, type DraftCount } from '../../lib/counts';
import type { EditorKind, TextMap } from '../../lib/editors/editor';
import type { DraftRemarks } from '../../lib/language/remarks';
import type { DraftReading, DraftState, FindingView, Tone } from '../../lib/messages';
import type { CoachPage } from '../../lib/page-parts';
import type { Compose, Incoming, Person } from '../../lib/sites/adapter';

/** From how many ms on a finding counts as one that was there. */
const STOOD = 3000;

const PARTS: Part[] = ['start', 'middle', 'end'];

let count = 0;

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
  /** The text that was last read away from the page. */
  read = '';
  /** What the draft was told beside its findings, when it was last read. */
  remarks: DraftRemarks | undefined;
  private answers: Incoming | undefined;
  /** Categories at the opening now; since when each stands; those that stood and went. */
  private opens: Category[] = [];
  private readonly opened = new Map<Category, number>();
  private readonly gone = new Set<Category>();
  private made: { findings: Finding[]; text: string; views: FindingView[] } | undefined;
  private infinitives = new Map<string, string>();

  constructor(
    compose: Compose,
    readonly kind: EditorKind,
    private readonly page: Pick<CoachPage, 'site'>,
  ) {
    count += 1;
    this.id = `c${count}`;
    this.compose = compose;
    this.meet(compose);
  }

  /** The box as it is now, and what it answers. */
  meet(compose: Compose): void {
    this.compose = compose;
    this.answers = this.page.site.incoming(document, compose);
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
    const doubts = this.findings.filter(f => f.late);
    this.map = map;
    this.ruled = linter.check(this.text);
    // Until the draft was read again away from the page, what was said there of sentences that still stand holds.
    const standing = doubts.filter(f => this.text.startsWith(f.quote, f.start));
    this.hear({ doubts: standing, dropped: this.dropped });
  }

  /** Takes a second opinion on the text as it is. Answers whether anything is other than before. */
  hear(opinion: SecondOpinion): boolean {
    const before = this.findings.map(placed).join();
    this.dropped = opinion.dropped;
    const ruled = this.ruled.filter(f => !this.dropped.includes(f.id));
    const doubts = opinion.doubts.filter(d => !ruled.some(f => f.start < d.end && d.start < f.end));
    const all = withOpinion(ruled, { ...opinion, doubts });
    this.note(all);
    this.findings = all.filter(f => !this.left.has(f.id));
    return this.findings.map(placed).join() !== before;
  }

  /** The draft as it goes to be read, or nothing where there is nothing to read. */
  reading(): DraftReading | undefined {
    const { text, answers, ruled } = this;
    if (!text.trim() && !answers) return undefined;
    const known = new Set(
      [...this.people, { address: this.compose.from ?? '' }].map(p => p.address.toLowerCase()),
    );
    const absent = (answers?.people ?? []).flatMap(p =>
      p.name && !known.has(p.address.toLowerCase()) ? [p.name] : [],
    );
    return {
      text,
      findings: ruled,
      absent,
      ...(answers ? { answers: answers.text } : {}),
    };
  }

  private get people(): Person[] {
    const { to, cc, bcc } = this.compose;
    return [...to, ...cc, ...bcc];
  }

  /** Keeps in mind what stands at the opening, also what the person chose to leave. */
  private note(all: readonly Finding[]): void {
    this.opens = all.filter(f => f.where === 'opening').map(f => f.category);
    for (const one of this.opens) if (!this.opened.has(one)) this.opened.set(one, Date.now());
    for (const one of this.opened.keys()) if (!this.opens.includes(one)) this.pass(one);
  }

  /** What goes again at once was a word on its way to another one. */
  private pass(one: Category): void {
    if (this.mended || Date.now() - this.opened.get(one)! >= STOOD) this.gone.add(one);
    this.opened.delete(one);
  }

  /** How the draft begins, and what of it was mended. */
  count(): DraftCount {
    const now = COUNTED.filter(one => this.opens.includes(one));
    const mended = COUNTED.filter(one => this.gone.has(one) && !now.includes(one));
    const yes = this.remarks?.tone.yes;
    return { opened: now[0] ?? (yes ? 'yes' : 'plain'), mended };
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
    this.made = undefined;
  }

  /** Made once for what stands there: mark, panel and clauses ask one after the other. */
  views(hant: HantTable | undefined): FindingView[] {
    const made = this.made;
    if (made?.findings === this.findings && made.text === this.text) return made.views;
    const views = this.newViews(hant);
    this.made = { findings: this.findings, text: this.text, views };
    return views;
  }

  private newViews(hant: HantTable | undefined): FindingView[] {
    return this.findings.map(finding => ({
      finding,
      suggestions: suggest(finding, this.text, { hant }).map(s => {
        const infinitive = s.clause === undefined ? undefined : this.infinitives.get(s.clause);
        return infinitive ? withInfinitive(s, infinitive) : s;
      }),
    }));
  }

  tone(): Record<Part, Tone> {
    const tone: Record<Part, Tone> = { start: 'plain', middle: 'plain', end: 'plain' };
    for (const part of PARTS) if (this.remarks?.tone[part]) tone[part] = 'yes';
    for (const f of this.findings) tone[f.part] = 'look';
    return tone;
  }

  state(hant: HantTable | undefined): DraftState {
    return {
      compose: this.id,
      findings: this.views(hant),
      tone: this.tone(),
      paints: this.kind.paints,
      ...(this.asking ? { asking: this.asking } : {}),
      language: /\p{Script=Han}/u.test(this.text) ? 'zh' : 'en',
      people: this.people,
      ...(this.remarks ? { remarks: this.remarks } : {}),
    };
  }
}

const placed = ({ id, start, where }: Finding) => `${id} ${start} ${where}`;
