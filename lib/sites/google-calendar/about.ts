import type { SiteAbout } from '../index';

export default {
  name: 'Google Calendar',
  patterns: ['https://calendar.google.com/*'],
} satisfies SiteAbout;
