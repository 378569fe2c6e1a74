import type { DashboardPage } from './page';

/** All pages, in the order of the navigation. */
export const PAGES: readonly DashboardPage[] = Object.values(
  import.meta.glob<DashboardPage>('./pages/*/page.ts', { eager: true, import: 'default' }),
).sort((a, b) => a.order - b.order);
