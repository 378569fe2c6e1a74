import { t } from '../../lib/i18n';
import { lastingSelectors } from '../../lib/sites/generic/lasting';
import type { TaughtPart } from '../../lib/sites/generic/taught';
import { meant, readPlace, stopsOf } from './places';
import { TeachBar } from './teach-bar';

const ASK: Record<TaughtPart, () => string> = {
  client: () => t('teachPointClient'),
  date: () => t('teachPointDate'),
  editor: () => t('teachPointEditor'),
};

const HELD_BACK = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'dblclick',
  'contextmenu',
  'auxclick',
] as const;
const FORWARD = new Set(['ArrowDown', 'ArrowRight']);
const BACK = new Set(['ArrowUp', 'ArrowLeft']);

/**
 * Lets a person point at something in the page: a frame follows pointer or arrow keys, a click or Enter takes,
 * Esc ends. The page hears nothing of it.
 * @returns how it is found again; nothing where it was ended
 */
export function choosePlace(part: TaughtPart, end: AbortController): Promise<string[] | undefined> {
  return new Promise(resolve => {
    const { signal } = end;
    const before = document.activeElement as HTMLElement | null;
    const bar = new TeachBar(document, ASK[part](), () => end.abort(), signal);
    const stops = stopsOf(document, part);
    let at: HTMLElement | undefined;
    let selectors: string[] | undefined;

    const show = (element: HTMLElement | undefined, place?: number) => {
      at = element;
      const reading = element && readPlace(part, element);
      const said = reading && ('holds' in reading ? reading.holds : reading.lacks);
      const counted =
        said && place !== undefined ? t('teachPlaceOf', said, String(place + 1), String(stops.length)) : said;
      bar.show(element, counted ?? '', !!reading && 'holds' in reading);
    };
    const take = () => {
      if (!at || 'lacks' in readPlace(part, at)) return;
      const found = lastingSelectors(at);
      if (found.length === 0) {
        bar.show(at, t('teachNoMark'), false);
        return;
      }
      selectors = found;
      end.abort();
    };
    const step = (by: 1 | -1) => {
      if (stops.length === 0) return;
      const now = at ? stops.indexOf(at) : -1;
      const next = now < 0 ? (by > 0 ? 0 : stops.length - 1) : (now + by + stops.length) % stops.length;
      stops[next]?.scrollIntoView({ block: 'center' });
      show(stops[next], next);
    };

    const hold = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const listen = (type: string, act: (event: Event) => void) =>
      window.addEventListener(type, act, { capture: true, signal });
    for (const type of HELD_BACK) listen(type, event => bar.holds(event) || hold(event));
    listen('pointermove', event => {
      const target = event.composedPath()[0];
      if (bar.holds(event) || !(target instanceof HTMLElement)) return;
      const element = meant(part, target);
      if (element !== at) show(element);
    });
    listen('click', event => {
      if (bar.holds(event)) return;
      hold(event);
      take();
    });
    listen('keydown', event => {
      const { key } = event as KeyboardEvent;
      if (key === 'Tab') return;
      if (bar.holdsCancel && (key === 'Enter' || key === ' ')) return;
      hold(event);
      if (key === 'Escape') end.abort();
      else if (FORWARD.has(key)) step(1);
      else if (BACK.has(key)) step(-1);
      else if (key === 'Enter') take();
    });
    signal.addEventListener('abort', () => {
      before?.focus?.({ preventScroll: true });
      resolve(selectors);
    });
    bar.focus();
    show(undefined);
  });
}
