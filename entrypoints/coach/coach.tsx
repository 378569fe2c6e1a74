import type { Finding } from '../../lib/coach/finding';
import { linterFor } from '../../lib/coach/linter';
import { isComposing, noteComposing } from '../../lib/editors/composition';
import { type Everywhere, everywhere } from '../../lib/editors/everywhere';
import { editorFor } from '../../lib/editors/index';
import { createPainter, type Painter } from '../../lib/editors/paint';
import { shiftSpans } from '../../lib/editors/shift-spans';
import { type Watch, watchEditor } from '../../lib/editors/watch-editor';
import { uiLanguage } from '../../lib/i18n';
import type { ApplyOutcome, CoachData, DraftState } from '../../lib/messages';
import type { CoachPage } from '../../lib/page-parts';
import { ComposeSession } from './compose-session';
import { idle } from './idle';
import { Overlay } from './overlay';
import { PageRules } from './page-rules';
import { View } from './view';

export interface Live {
  session: ComposeSession;
  painter: Painter<Finding>;
  watch: Watch;
  stop: AbortController;
}

/** How long the tick stands after a mend, in ms. */
const TICK = 2000;

/** The draft coach of one page: its composes, what is found in them, and what the person does about it. */
export class Coach {
  readonly lives = new Map<HTMLElement, Live>();
  /** The compose that has, or last had, the focus. */
  active: Live | undefined;
  readonly view: View;
  /** What a person does in the page, and in the frames of its editors. */
  readonly events: Everywhere;
  readonly rules = new PageRules();
  data: CoachData;
  /** What the panel was told last. */
  private said: string | undefined;

  constructor(readonly page: CoachPage) {
    const { data, signal } = page;
    this.data = data;
    const overlay = new Overlay(document, uiLanguage(), signal, data.css);
    this.events = everywhere(signal, frame => {
      noteComposing(signal, frame);
      page.hear(frame);
      page.send('styleFrames').catch(() => undefined);
    });
    this.view = new View(this, overlay);
    this.useMuted();
    // Not in the frame in which all of this came.
    idle().then(() => this.events.onFocus(target => this.meet(target)));
    signal.addEventListener('abort', () => {
      for (const live of this.lives.values()) this.end(live);
    });
  }

  /** An element got the focus: if it is a compose's editor, it is read from now on. */
  meet(target: Element | null): void {
    const compose = target && this.page.site.composeAt(target);
    if (!compose) return;
    const { defaultView } = compose.editor.ownerDocument;
    if (defaultView) this.events.add(defaultView);
    this.prune();
    const known = this.lives.get(compose.editor);
    if (known) {
      known.session.meet(compose);
      this.active = known;
      this.changed(known);
      return;
    }
    const kind = editorFor(compose.editor);
    if (!kind || compose.internal) return;
    this.active = this.follow(new ComposeSession(compose, kind, this.page));
    this.check(this.active);
  }

  private follow(session: ComposeSession): Live {
    const stop = new AbortController();
    const { editor, kind, exclude } = session;
    const painter = createPainter<Finding>(editor);
    const watch = watchEditor(editor, {
      kind,
      exclude,
      signal: stop.signal,
      onText: map => {
        // Between keys: what was found moves with the one edit, what the edit touches is hidden.
        const before = session.findings.length;
        session.findings = shiftSpans(session.findings, session.text, map.text.slice(0, map.end));
        session.map = map;
        this.paint(live);
        // The mark stands as it is while nothing it shows has changed; a box that grows tells by itself.
        if (session.findings.length !== before || this.view.isOpen) this.view.update();
      },
      onPause: () => this.checkSoon(live),
    });
    const live: Live = { session, painter, watch, stop };
    this.lives.set(editor, live);
    const box = new ResizeObserver(() => this.boxChanged(live));
    box.observe(editor);
    stop.signal.addEventListener('abort', () => box.disconnect());
    return live;
  }

  /**
   * The box was minimised, restored, put into full screen, closed, or grew: no event tells of it. One that is
   * moved in the page loses its marks, since ranges do not go along with their nodes.
   */
  private boxChanged(live: Live): void {
    if (!isComposing(live.session.editor)) this.paint(live);
    if (live === this.active) this.view.place();
  }

  /** Composes that left the page are forgotten with all that was known of them. */
  prune(): void {
    for (const live of this.lives.values()) if (!live.session.editor.isConnected) this.end(live);
  }

  end(live: Live): void {
    live.stop.abort();
    live.painter.clear();
    this.lives.delete(live.session.editor);
    if (this.active !== live) return;
    this.active = undefined;
    this.changed(undefined);
  }

  private paint(live: Live): void {
    if (live.session.kind.paints) live.painter.show(live.session.map, live.session.findings);
  }

  /** Reads and lints one compose, and shows the outcome. */
  check(live: Live): void {
    if (this.rules.cold) return;
    this.lint(live);
    this.changed(live);
    this.askMore(live);
  }

  /** The same where nobody waits for it: marks at once, and all else in frames of its own. */
  private async checkSoon(live: Live): Promise<void> {
    if (this.rules.cold) return;
    this.lint(live);
    for (const show of [() => this.view.update(true), () => this.view.shown(), () => this.tell(live)]) {
      await idle();
      if (live === this.active) show();
    }
    if (this.lives.has(live.session.editor)) this.askMore(live);
  }

  private lint(live: Live): void {
    // A word that an input method is still composing is left alone: its end tells of itself.
    if (isComposing(live.session.editor)) return;
    live.session.lint(this.rules.linter);
    this.paint(live);
  }

  private askMore(live: Live): void {
    if (!isComposing(live.session.editor)) this.askNotes(live);
    for (const clause of live.session.openClauses(this.data.hant)) {
      this.page.send('infinitive', { clause }).then(
        answer => {
          live.session.learnInfinitive(clause, answer);
          this.changed(live);
        },
        () => undefined, // The background was away: the next check asks again.
      );
    }
  }

  /**
   * What is made of it away from the page comes a little later; findings change under an open popover only where Send
   * waits for them.
   */
  async askNotes({ session }: Live, isAwaited = false): Promise<void> {
    const reading = session.reading();
    if (!reading) return;
    const notes = await this.page.send('readDraft', reading).catch(() => undefined);
    const live = this.lives.get(session.editor);
    if (!notes || !live || session.text !== reading.text) return;
    const told = JSON.stringify(session.remarks);
    session.remarks = notes.remarks;
    const hears = isAwaited || !(this.view.isOpen || session.asking);
    if (hears) session.read = reading.text;
    const heard = hears && session.hear(notes.opinion);
    if (heard) this.paint(live);
    // Mostly there is nothing new: then nothing is shown anew.
    if (heard || told !== JSON.stringify(notes.remarks)) this.changed(live);
  }

  /** Shows and tells the panel what is so now. */
  changed(live: Live | undefined): void {
    if (live !== this.active) return;
    this.view.update();
    this.tell(live);
  }

  private tell(live: Live | undefined): void {
    if (live !== this.active) return;
    const state = this.state();
    const said = JSON.stringify(state);
    // A panel that comes later asks by itself.
    if (said === this.said) return;
    this.said = said;
    // Nobody listens while the panel is closed: that is no error.
    this.page.send('draft', state).catch(() => undefined);
  }

  /** Other packs: every open draft is checked anew. */
  useData(data: CoachData): void {
    this.data = data;
    this.useMuted();
  }

  /** Muted rules changed: every open draft is checked anew. */
  async useMuted(): Promise<void> {
    for (const { session } of this.lives.values()) session.read = '';
    const { rules, hant } = this.data;
    const linter = linterFor(rules, { hant, muted: new Set(this.page.settings().muted) });
    if (!(await this.rules.use(linter, this.page.signal, this.view.overlay))) return;
    for (const live of this.lives.values()) await this.checkSoon(live);
  }

  state(live = this.active): DraftState | undefined {
    return live?.session.state(this.data.hant);
  }

  liveOf(compose: string): Live | undefined {
    return [...this.lives.values()].find(l => l.session.id === compose);
  }

  /** Applies a suggestion; `gone` when draft or finding changed since it was shown. */
  async apply(compose: string, finding: string, index: number): Promise<ApplyOutcome> {
    const live = this.liveOf(compose);
    if (!live) return 'gone';
    const { session } = live;
    const before = session.text;
    const map = live.watch.flush();
    if (session.text !== before) this.check(live);
    const view = session.views(this.data.hant).find(v => v.finding.id === finding);
    const suggestion = view?.suggestions[index];
    if (!suggestion?.edit) return 'gone';
    const { start, end, text } = suggestion.edit;
    // Before it stands there: Send may be pressed in the very next moment.
    if (suggestion.unfinished) session.starts.push(suggestion.lead);
    const outcome = await session.kind.replace(session.editor, map, start, end, text, session.exclude);
    if (outcome !== 'done') return outcome;
    if (session.asking) {
      // It was: the question keeps the focus.
      this.view.ask(live);
      return outcome;
    }
    if (suggestion.caret !== undefined) {
      session.kind.placeCaret(session.editor, suggestion.caret, session.exclude);
    }
    session.mended = true;
    setTimeout(() => {
      session.mended = false;
      this.changed(live);
    }, TICK);
    this.view.close();
    // Flushed, so that an undo back to the text from before counts as a change.
    live.watch.flush();
    this.check(live);
    return outcome;
  }

  /** Leaves one finding as it is, this once. */
  leave(compose: string, finding: string): void {
    const live = this.liveOf(compose);
    if (!live) return;
    live.session.leave(finding);
    this.paint(live);
    this.view.close();
    this.changed(live);
  }

  /** Reads and lints without waiting for the pause: Send does not wait. */
  checkNow(live: Live): void {
    this.rules.cold = false;
    live.watch.flush();
    this.check(live);
  }

  /** The answer to the question before sending. `send`: as it is, and not asked again in this compose. */
  answer(compose: string, send: boolean): void {
    const live = this.liveOf(compose);
    if (!live?.session.asking) return;
    live.session.asking = undefined;
    live.session.confirmed = true;
    this.view.close();
    this.changed(live);
    if (send) this.page.site.pressSend(live.session.compose);
    else this.view.back(live);
  }
}
