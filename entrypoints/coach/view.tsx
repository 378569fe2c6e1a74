import { CoachPopover } from '../../components/CoachPopover';
import { EdgeMark } from '../../components/EdgeMark';
import type { ClientSummary } from '../../lib/clients/card';
import { frameOf } from '../../lib/editors/everywhere';
import { rectsOf } from '../../lib/editors/point';
import { rangeOf } from '../../lib/editors/range';
import { t } from '../../lib/i18n';
import type { Coach, Live } from './coach';
import { isDark } from './is-dark';
import type { Box, Overlay } from './overlay';

/** How long a sentence stands to be read, in ms. */
const READ = 4000;

interface Opening {
  /** Into the popover by keyboard: only then does it take the focus. */
  focus: boolean;
  scroll?: boolean;
}

/** What shows of the coach in the page: the edge mark, the popover, the question before sending. */
export class View {
  /** The finding whose popover is open. */
  private open: string | undefined;
  /** A suggestion that the editor did not take: offered to copy. */
  private refused: { finding: string; text: string } | undefined;
  private client: ClientSummary | undefined;
  private asked = '';

  constructor(
    private readonly coach: Coach,
    readonly overlay: Overlay,
  ) {
    coach.events.on('click', event => this.onClick(event));
    // What moves a box without a scroll (another compose opening beside it) ends in one of the last three.
    for (const type of ['scroll', 'resize', 'transitionend', 'pointerup', 'keyup'] as const) {
      coach.events.on(type, () => this.place());
    }
  }

  private get live(): Live | undefined {
    return this.coach.active;
  }

  get isOpen(): boolean {
    return this.open !== undefined;
  }

  /** Draws mark and popover as things are now; where nobody waits, a mark that is not there yet comes with `shown`. */
  update(canWait = false): void {
    const { live } = this;
    if (this.coach.rules.cold) return;
    if (!live || !isVisible(live.session.editor)) {
      this.overlay.showMark(null, undefined);
      this.close();
      this.coach.prune();
      return;
    }
    const { session } = live;
    this.overlay.useScheme(isDark(session.editor));
    this.askClient(live);
    const state = this.coach.state(live);
    if (!state) return;
    const mark = (
      <EdgeMark
        state={state}
        mended={session.mended}
        client={this.client}
        onOpen={() => this.next({ focus: false })}
        onPanel={() => this.coach.page.send('openPanel')}
      />
    );
    if (canWait && !this.overlay.showsMark) this.overlay.drawMark(mark);
    else this.overlay.showMark(mark, this.edge(live));
    if (this.open !== undefined) this.draw(live);
  }

  /** Shows the mark where it was only drawn. */
  shown(): void {
    if (!this.overlay.showsMark) this.update();
  }

  /** Puts mark and popover where the box is now. */
  place(): void {
    const { live } = this;
    if (!live) return;
    if (this.overlay.showsMark && isVisible(live.session.editor)) this.overlay.moveMark(this.edge(live));
    else this.update();
    this.overlay.follow();
  }

  private edge(live: Live): Box {
    const { editor: element } = live.session;
    const editor = (frameOf(element) ?? element).getBoundingClientRect();
    const root = live.session.compose.root.getBoundingClientRect();
    return {
      left: root.left,
      right: root.right,
      top: Math.max(editor.top, root.top),
      bottom: Math.min(editor.bottom, root.bottom),
    };
  }

  private askClient(live: Live): void {
    const { to, cc, from } = live.session.compose;
    const people = [...to, ...cc];
    const key = people.map(p => p.address).join(' ');
    if (key === this.asked) return;
    this.asked = key;
    this.client = undefined;
    if (people.length === 0) return;
    this.coach.page.send('identify', { people, ...(from ? { account: from } : {}) }).then(
      client => {
        if (this.asked !== key) return;
        this.client = client;
        this.update();
      },
      () => {
        this.asked = ''; // The background was away: asked again at the next look.
      },
    );
  }

  private onClick(event: MouseEvent): void {
    const { live } = this;
    // What a page or a road of ours clicks by itself is no person's click.
    if (!live || !event.isTrusted || this.overlay.holds(event)) return;
    const hit = event.composedPath().includes(live.session.editor)
      ? live.painter.at(event.clientX, event.clientY)
      : undefined;
    if (hit) this.openFinding(hit.id, { focus: false });
    else if (!live.session.asking) this.close();
  }

  /** The popover of the finding after the caret, or after the one that is open. */
  next(opening: Opening): boolean {
    const { live } = this;
    // The keys may come before the pause after typing: what is shown must be what stands there now.
    if (live) this.coach.checkNow(live);
    const findings = live?.session.findings ?? [];
    if (!live || findings.length === 0) return false;
    const now = findings.findIndex(f => f.id === this.open);
    const finding = findings[(now + 1) % findings.length];
    if (finding) this.openFinding(finding.id, { ...opening, scroll: true });
    return true;
  }

  openFinding(finding: string, { focus, scroll }: Opening): void {
    const { live } = this;
    const found = live?.session.findings.find(f => f.id === finding);
    if (!live || !found) return;
    if (this.refused?.finding !== finding) this.refused = undefined;
    this.open = finding;
    if (scroll) {
      rangeOf(live.session.map, found.start, found.end)?.startContainer.parentElement?.scrollIntoView({
        block: 'nearest',
      });
    }
    this.draw(live);
    if (focus) this.overlay.focusPop();
  }

  private draw(live: Live): void {
    const { session } = live;
    const views = this.coach.state(live)?.findings ?? [];
    const view = views.find(v => v.finding.id === this.open);
    const { asking } = session;
    if (!view && !asking) {
      this.close();
      return;
    }
    const leave = () => {
      if (view) this.coach.leave(session.id, view.finding.id);
      this.back(live);
    };
    this.overlay.showPop(
      <CoachPopover
        view={view}
        asking={asking}
        nextKey={this.coach.page.settings().nextFinding}
        copy={this.refused?.finding === this.open ? this.refused?.text : undefined}
        onChoose={index => view && this.choose(live, view.finding.id, index)}
        onLeave={leave}
        onWrong={() => {
          const at = this.anchor(live);
          if (view)
            this.coach.page.send('wrongHere', view.finding.rule).then(
              () => this.saidWrong(at),
              () => undefined,
            );
          leave();
        }}
        onMute={() => {
          if (view) this.coach.page.send('muteRule', view.finding.rule).catch(() => undefined);
          this.close();
          this.back(live);
        }}
        onAnswer={send => this.coach.answer(session.id, send)}
        onClose={() => this.dismiss()}
      />,
      () => this.anchor(live),
    );
  }

  /** That it was counted, for a moment where the words were marked. */
  private saidWrong(at: Box | undefined): void {
    if (this.isOpen) return;
    this.overlay.showPop(
      <p class="popover finding-note" role="status">
        {t('wrongCounted')}
      </p>,
      () => at,
    );
    setTimeout(() => this.isOpen || this.overlay.hidePop(), READ);
  }

  /** Under the flagged words; where they have no place (a plain field), at the editor's edge. */
  private anchor(live: Live): Box | undefined {
    const found = live.session.findings.find(f => f.id === this.open);
    const rect =
      found && live.session.kind.paints ? rectsOf(live.session.map, found.start, found.end)[0] : undefined;
    if (rect) return inPage(rect, live.session.editor);
    const edge = this.edge(live);
    return { ...edge, left: edge.right - 372, top: edge.bottom - 40 };
  }

  async choose(live: Live, finding: string, index: number): Promise<void> {
    const text = this.coach.state(live)?.findings.find(v => v.finding.id === finding)?.suggestions[index]
      ?.edit?.text;
    const outcome = await this.coach.apply(live.session.id, finding, index);
    if (outcome === 'done' || text === undefined) return;
    this.refused = { finding, text };
    this.update();
  }

  /** The open popover's suggestion by number, from the keyboard. */
  chooseNumber(index: number): void {
    const { live } = this;
    if (live && this.open !== undefined) this.choose(live, this.open, index);
  }

  /** Shows the question before sending, with the focus in it: a person has just pressed Send. */
  ask(live: Live): void {
    this.open = live.session.asking?.findings[0] ?? '';
    this.draw(live);
    this.overlay.focusPop();
  }

  /** Esc or the cross: back to the draft, with nothing changed. */
  dismiss(): void {
    const { live } = this;
    if (live?.session.asking) this.coach.answer(live.session.id, false);
    this.close();
    this.back(live);
  }

  close(): void {
    this.open = undefined;
    this.refused = undefined;
    this.overlay.hidePop();
  }

  /** Caret and focus back to the editor. */
  back(live = this.live): void {
    live?.session.editor.focus({ preventScroll: true });
  }
}

/** What a frame measures, in the coordinates of the page around it. */
function inPage(rect: Box, editor: Element): Box {
  const frame = frameOf(editor)?.getBoundingClientRect();
  if (!frame) return rect;
  const { left, top } = frame;
  return {
    left: rect.left + left,
    right: rect.right + left,
    top: rect.top + top,
    bottom: rect.bottom + top,
  };
}

function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
