import { tidy } from '../blocks.mjs';

export default async place => {
  const field = document.createElement('textarea');
  field.rows = 8;
  field.cols = 80;
  place.append(field);
  return {
    element: field,
    plain: true,
    set: blocks => {
      field.value = blocks.map(runs => runs.map(run => run.text).join('')).join('\n');
    },
    read: () => tidy(field.value.split('\n').map(text => [{ text }])),
  };
};
