import { defineRoad } from '../road';
import { typeOver } from './beforeinput';

/** ProseMirror and TipTap, which read what the browser did. */
export default defineRoad({
  id: 'prosemirror',
  matches: element => element.classList.contains('ProseMirror'),
  rest: 500,
  insert: typeOver,
});
