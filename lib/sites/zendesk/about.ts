import type { SiteAbout } from '../index';

/** Each firm has a host of its own under this one. */
export default {
  name: 'Zendesk',
  patterns: ['https://*.zendesk.com/*'],
  byHand: true,
} satisfies SiteAbout;
