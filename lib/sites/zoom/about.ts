import type { SiteAbout } from '../index';

export default {
  name: 'Zoom',
  patterns: ['https://*.zoom.us/*'],
  byHand: true,
} satisfies SiteAbout;
