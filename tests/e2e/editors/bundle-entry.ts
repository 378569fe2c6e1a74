import { noteComposing } from '../../../lib/editors/composition';

export { isComposing } from '../../../lib/editors/composition';
export { SENTINEL } from '../../../lib/editors/editor';
export { editorFor, editorKinds } from '../../../lib/editors/index';
export { createPainter } from '../../../lib/editors/paint';
export { caretOffset, offsetFromPoint, rectsOf } from '../../../lib/editors/point';
export { offsetAt, rangeOf } from '../../../lib/editors/range';
export { shiftSpans } from '../../../lib/editors/shift-spans';
export { readText } from '../../../lib/editors/text-map';
export { watchEditor } from '../../../lib/editors/watch-editor';

// As the script does that is in every page from its load.
noteComposing(new AbortController().signal);
