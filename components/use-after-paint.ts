import { useEffect, useState } from 'preact/hooks';

/** A page behind others is never painted: it waits this long, ms. */
const AT_MOST = 250;

/** False at first, and true once the browser has painted what was drawn with that: what may wait waits for it. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const late = setTimeout(() => setPainted(true), AT_MOST);
    // The second frame begins when the first one was handed over.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPainted(true));
    });
    return () => {
      clearTimeout(late);
      cancelAnimationFrame(frame);
    };
  }, []);
  return painted;
}
