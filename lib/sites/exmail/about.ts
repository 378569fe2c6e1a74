import type { SiteAbout } from '../index';

export default {
  name: 'Tencent Exmail',
  patterns: ['https://exmail.qq.com/*', 'https://en.exmail.qq.com/*'],
  byHand: true,
} satisfies SiteAbout;
