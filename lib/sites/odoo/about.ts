import type { SiteAbout } from '../index';

/** At its own host, or at any address: then it is known by its shell. */
export default {
  name: 'Odoo',
  patterns: ['https://*.odoo.com/*'],
  byHand: true,
  sign: 'body.o_web_client',
} satisfies SiteAbout;
