import type { SiteAbout } from '../index';

export default {
  name: 'Outlook',
  plain: true,
  patterns: [
    'https://outlook.live.com/*',
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
} satisfies SiteAbout;
