import type { SiteAbout } from '../index';

/** Each firm has a host of its own under this one. */
export default {
  name: 'Salesforce Lightning',
  patterns: ['https://*.lightning.force.com/*'],
  byHand: true,
} satisfies SiteAbout;
