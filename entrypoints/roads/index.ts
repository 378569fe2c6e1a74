import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerRoads } from '../../lib/editors/road';
import { roads } from '../../lib/editors/roads';

/** Brought into a page beside the coach, where editors may keep models of their own (see `lib/editors/road.ts`). */
export default defineUnlistedScript(() => offerRoads(roads));
