import type { SiteAbout } from '../index';

export default {
  name: 'NetEase Mail (163, 126)',
  patterns: ['https://mail.163.com/*', 'https://mail.126.com/*'],
} satisfies SiteAbout;
