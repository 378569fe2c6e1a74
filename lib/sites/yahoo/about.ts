import type { SiteAbout } from '../index';

export default {
  name: 'Yahoo Mail',
  patterns: ['https://mail.yahoo.com/*'],
  byHand: true,
} satisfies SiteAbout;
