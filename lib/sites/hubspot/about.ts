import type { SiteAbout } from '../index';

/** One host for each of its regions. */
export default { name: 'HubSpot', patterns: ['https://*.hubspot.com/*'], byHand: true } satisfies SiteAbout;
