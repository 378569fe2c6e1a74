// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { editorFor, editorKinds } from '../../../lib/editors/index';

const folder = join(import.meta.dirname, '../../../lib/editors/kinds');

afterEach(() => document.body.replaceChildren());

function add(tag: string, set: (element: HTMLElement) => void = () => undefined): HTMLElement {
  const element = document.createElement(tag);
  set(element);
  document.body.append(element);
  return element;
}

describe('editor kinds', () => {
  it('are the files of the folder, each named by its id', () => {
    const files = readdirSync(folder).map(file => file.replace(/\.ts$/, ''));
    expect(editorKinds.map(kind => kind.id).sort()).toEqual(files.sort());
  });

  it('leave the plain kind to the last', () => {
    expect(editorKinds.at(-1)?.id).toBe('contenteditable');
  });

  it('are found by element', () => {
    expect(editorFor(add('textarea'))?.id).toBe('textarea');
    expect(editorFor(add('input'))?.id).toBe('textarea');
    expect(editorFor(add('input', element => element.setAttribute('type', 'password')))).toBeUndefined();
    const editable = add('div', element =>
      Object.defineProperty(element, 'isContentEditable', { value: true }),
    );
    expect(editorFor(editable)?.id).toBe('contenteditable');
    expect(editorFor(add('div'))).toBeUndefined();
  });
});
