/**
 * Whether an editor is dark: from the first background behind it that is not see-through, since the page's
 * own theme need not be the system's.
 */
export function isDark(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const [r, g, b, a] = channels(getComputedStyle(at).backgroundColor);
    if (a > 0.5) return (0.299 * r + 0.587 * g + 0.114 * b) / 255 < 0.5;
  }
  return false;
}

function channels(color: string): [number, number, number, number] {
  const numbers = color.match(/[\d.]+/g)?.map(Number) ?? [];
  const [r = 255, g = 255, b = 255, a = 1] = numbers;
  return numbers.length < 3 ? [255, 255, 255, 0] : [r, g, b, a];
}
