import { computed, type ReadonlySignal } from '@preact/signals';
import { siteById } from '../../lib/sites/index';
import type { ActiveTab } from './active-tab';

/** What is known of the tab, each part by itself: who follows one is not told of the others. */
export function tabParts(tab: ReadonlySignal<ActiveTab>) {
  /** The same object while only the draft changes: the book is not asked again at each pause. */
  const view = computed(() => tab.value.view);
  return {
    view,
    tabId: computed(() => tab.value.id),
    url: computed(() => tab.value.url),
    /** Own address of the window. */
    account: computed(() => view.value?.account),
    /** Mails that are sent on this page are not seen. */
    byHand: computed(() => !!view.value && !!siteById(view.value.site)?.byHand),
  };
}
