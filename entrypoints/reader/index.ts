import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../../lib/page-parts';
import { startReader } from './start-reader';

/** Brought into a page by the background when something happens there (see `lib/page-parts.ts`). */
export default defineUnlistedScript(() => offerPart('reader', startReader));
