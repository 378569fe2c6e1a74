import type { SiteAbout } from '../index';

export default { name: 'Gmail', patterns: ['https://mail.google.com/*'], plain: true } satisfies SiteAbout;
