import type { SiteAdapter } from './adapter';

/** What a site answers where no sign tells that something was sent, or nothing is. */
export const neverSent = {
  incoming: () => undefined,
  viewRoot: doc => doc.body ?? undefined,
  sendFrom: () => undefined,
  pressSend: () => undefined,
  outcome: async () => 'refused',
} satisfies Partial<SiteAdapter>;
