import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { TaughtPart } from '../../lib/sites/generic/taught';
import { choosePlace } from './choose-place';

// Set and read by the panel, in the world of content scripts, which no script of the page can reach.
const world = globalThis as {
  yesfirstTeachPart?: TaughtPart;
  yesfirstTeachEnd?: () => void;
  yesfirstTeach?: Promise<string[] | undefined>;
};

/** Brought into a page by the panel when a person wants to point at something there, and at no other time. */
export default defineUnlistedScript(() => {
  world.yesfirstTeachEnd?.();
  const end = new AbortController();
  world.yesfirstTeachEnd = () => end.abort();
  const part = world.yesfirstTeachPart;
  world.yesfirstTeach = part ? choosePlace(part, end) : Promise.resolve(undefined);
});
