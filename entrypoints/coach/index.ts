import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../../lib/page-parts';
import { startCoach } from './start-coach';

/** Brought into a page by the background when somebody first writes there (see `lib/page-parts.ts`). */
export default defineUnlistedScript(() => offerPart('coach', startCoach));
