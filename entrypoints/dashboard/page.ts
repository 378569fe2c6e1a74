import type { ComponentType, VNode } from 'preact';
import type { DashboardStore } from './dashboard-store';

/** What a page is given: the store, and what comes after its id in the address, split at slashes. */
export interface PageProps {
  store: DashboardStore;
  /** `#/clients/0199…/edit` → `['0199…', 'edit']`, decoded. */
  rest: readonly string[];
}

/** A page of the dashboard: one folder in `pages/` with a `page.ts` that default-exports it. */
export interface DashboardPage {
  /** Folder and address: `#/<id>`. */
  id: string;
  /** Its name in the navigation, in the person's language. */
  label: () => string;
  icon: () => VNode;
  /** Where it stands: pages of a group by `order`; `end` is the foot of the navigation. */
  group: 'work' | 'manager' | 'end';
  order: number;
  /** Not in the navigation: reached from another page (`under`), which is the one marked there. */
  under?: string;
  /** Brings its code when it is opened, not before. */
  load: () => Promise<ComponentType<PageProps>>;
}

export const definePage = (page: DashboardPage): DashboardPage => page;
