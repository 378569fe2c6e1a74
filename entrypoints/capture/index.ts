import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '../../lib/capture/capture-page';

/** Brought into a page by the panel when a person wants a file of how it is built, and at no other time. */
export default defineUnlistedScript(() => {
  (globalThis as { yesfirstCapture?: string }).yesfirstCapture = capturePage(document);
});
