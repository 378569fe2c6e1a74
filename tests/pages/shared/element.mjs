/**
 * Builds an element: `h('div.a.b[role=button]', {onclick}, child, 'text')`. Names with `on` become listeners,
 * `style` is set through the object model so that a strict content security policy allows it.
 */
export function h(selector, ...rest) {
  const [, tag, classes, attributes] = /^([a-z0-9]+)((?:\.[\w-]+)*)((?:\[[^\]]+\])*)$/i.exec(selector);
  const element = document.createElement(tag);
  if (classes) element.className = classes.slice(1).replaceAll('.', ' ');
  for (const [, name, value = ''] of attributes.matchAll(/\[([^=\]]+)(?:=([^\]]*))?\]/g))
    element.setAttribute(name, value);
  for (const part of rest.flat(3)) {
    if (part === undefined || part === null || part === false) continue;
    if (part instanceof Node || typeof part === 'string') element.append(part);
    else apply(element, part);
  }
  return element;
}

function apply(element, options) {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'style') element.style.cssText = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

export const show = (element, visible) => {
  element.style.display = visible ? '' : 'none';
};

/** A listener that keeps its event from what lies around. */
export const alone = act => event => {
  event.stopPropagation();
  act(event);
};

/** Calls `then` as the mail program's own buttons do: on press and release, or Enter and Space; not on a bare click. */
export function pressable(element, then) {
  let pressed = false;
  element.addEventListener('mousedown', event => {
    pressed = event.button === 0;
  });
  element.addEventListener('mouseup', event => {
    if (pressed && event.button === 0) then(event);
    pressed = false;
  });
  element.addEventListener('mouseleave', () => {
    pressed = false;
  });
  element.addEventListener('keydown', event => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    then(event);
  });
  return element;
}
