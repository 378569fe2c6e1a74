import type { SiteAbout } from '../index';

export default {
  name: 'QQ Mail',
  patterns: ['https://wx.mail.qq.com/*', 'https://mail.qq.com/*'],
  byHand: true,
} satisfies SiteAbout;
