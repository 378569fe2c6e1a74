import { onFrameFocus } from '../../lib/editors/everywhere';
import { type CoachPage, type PageCoach, takePart } from '../../lib/page-parts';
import { watchPacks } from '../../lib/stored-packs';

export interface CoachLoader {
  /** The coach, where somebody has written on this page. */
  readonly coach: PageCoach | undefined;
  /** While it is on its way: until it is there, or could not be brought. */
  readonly coming: Promise<void> | undefined;
}

/**
 * Brings the coach into the page when a compose first has the focus: a page without one pays neither for its
 * code nor for the packs.
 */
export function loadCoach(page: Omit<CoachPage, 'data'>): CoachLoader {
  const { site, send, signal } = page;
  let coach: PageCoach | undefined;
  let coming: Promise<void> | undefined;

  const meet = (target: EventTarget | null | undefined) => {
    // An element, by what it has: in a frame the classes are others.
    const element = target as Element | null | undefined;
    if (coach || coming || !element?.closest || !site.composeAt(element)) return;
    coming = Promise.all([send('coachData'), send('coach')])
      .then(
        ([data]) => {
          const start = signal.aborted ? undefined : takePart('coach');
          coach = start?.({ ...page, data });
        },
        () => undefined, // The background was away; the next focus asks again.
      )
      .finally(() => {
        coming = undefined;
      });
  };
  document.addEventListener('focusin', event => meet(event.composedPath()[0]), {
    signal,
    capture: true,
    passive: true,
  });
  onFrameFocus(signal, meet);
  watchPacks(() => {
    if (coach)
      send('coachData').then(
        data => coach?.useData(data),
        () => undefined,
      );
  }, signal);

  return {
    get coach() {
      return coach;
    },
    get coming() {
      return coming;
    },
  };
}
