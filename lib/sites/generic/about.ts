import type { SiteAbout } from '../index';

/** For addresses that a person adds and no other site is known for; so without any of its own. */
export default { name: 'Any page', patterns: [], byHand: true } satisfies SiteAbout;
