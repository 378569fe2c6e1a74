import type { SiteAbout } from '../index';

/** Stands at any address: it is known by its own script. */
export default {
  name: 'EspoCRM',
  patterns: [],
  sign: 'script[src*="client/espo."], script[src*="client/lib/espo"]',
} satisfies SiteAbout;
