import type { SiteAbout } from '../index';

export default {
  name: 'Google Meet',
  patterns: ['https://meet.google.com/*'],
  byHand: true,
} satisfies SiteAbout;
