import type { SiteAbout } from '../index';

export default {
  name: 'Microsoft Teams',
  patterns: ['https://teams.microsoft.com/*', 'https://teams.live.com/*', 'https://teams.cloud.microsoft/*'],
  byHand: true,
} satisfies SiteAbout;
