import { defineRoad } from '../road';
import { typeOver } from './beforeinput';

export default defineRoad({
  id: 'quill',
  matches: element => element.classList.contains('ql-editor'),
  rest: 1000,
  insert: typeOver,
});
