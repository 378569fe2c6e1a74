import type { SiteAbout } from '../index';

/** Stands at any address: it is known by its own script. */
export default {
  name: 'Roundcube',
  patterns: [],
  sign: 'script[src*="program/js/app."]',
} satisfies SiteAbout;
