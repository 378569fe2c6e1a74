import { BarController, BarElement, CategoryScale, Chart as ChartJs, LinearScale } from 'chart.js';
import { useEffect, useRef } from 'preact/hooks';
import type { Fill, Question } from './question';

ChartJs.register(BarController, BarElement, CategoryScale, LinearScale);

/** A tile of a pattern, in CSS pixels. */
const TILE = 6;

/**
 * The bars of a question. Its figures stand in the table beside it, so it is nothing to a screen reader.
 * Drawn anew when the theme changes: a canvas knows no variables.
 */
export function Chart({ question }: { question: Question }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const chart = new ChartJs(element, configOf(question, element));
    const redraw = () => {
      const { data, options } = configOf(question, element);
      Object.assign(chart, { data, options });
      chart.update('none');
    };
    const stop = new AbortController();
    for (const query of [
      '(prefers-color-scheme: dark)',
      '(forced-colors: active)',
      '(prefers-contrast: more)',
    ])
      matchMedia(query).addEventListener('change', redraw, { signal: stop.signal });
    return () => {
      stop.abort();
      chart.destroy();
    };
  }, [question]);
  return (
    <div class="in-canvas" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}

/** What a variable of the stylesheet is as a colour here and now. */
function colourOf(element: HTMLElement, name: string): string {
  const before = element.style.color;
  element.style.color = `var(--${name})`;
  const colour = getComputedStyle(element).color;
  element.style.color = before;
  return colour;
}

function fillOf(fill: Fill, line: string, ground: string): string | CanvasPattern {
  if (fill === 'solid') return line;
  if (fill === 'outline') return ground;
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const pen = tile.getContext('2d');
  if (!pen) return ground;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, TILE, TILE);
  pen.fillStyle = line;
  pen.strokeStyle = line;
  pen.lineWidth = 1.5;
  if (fill === 'dots') pen.fillRect(1, 1, 2, 2);
  else
    for (const shift of [-TILE, 0, TILE]) {
      pen.beginPath();
      pen.moveTo(shift - 1, TILE + 1);
      pen.lineTo(shift + TILE + 1, -1);
      pen.stroke();
    }
  return pen.createPattern(tile, 'repeat') ?? ground;
}

function configOf({ kind, labels, series, write, max }: Question, element: HTMLCanvasElement) {
  const colour = (name: string) => colourOf(element, name);
  const ground = colour('surface');
  const lines = {
    solid: colour('yes'),
    outline: colour('ink'),
    stripes: colour('due-line'),
    dots: colour('ink-2'),
  };
  const ink = colour('ink-3');
  const font = { family: getComputedStyle(element).fontFamily, size: 12 };
  return {
    type: 'bar' as const,
    data: {
      labels: [...labels],
      datasets: series.map(({ label, fill, values }, index) => ({
        label,
        data: values.map(value => (kind === 'flow' && index === 1 ? -(value ?? 0) : (value ?? null))),
        backgroundColor: fillOf(fill, lines[fill], ground),
        borderColor: lines[fill],
        borderWidth: 1,
        borderSkipped: false as const,
        maxBarThickness: 36,
      })),
    },
    options: {
      animation: false as const,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      scales: {
        x: {
          stacked: kind !== 'bars',
          grid: { display: false },
          border: { color: colour('line-control') },
          ticks: { color: ink, font, maxRotation: 0, autoSkipPadding: 8 },
        },
        y: {
          stacked: kind !== 'bars',
          beginAtZero: true,
          ...(max === undefined ? {} : { max }),
          border: { display: false },
          grid: { color: colour('line') },
          ticks: {
            color: ink,
            font,
            precision: 0,
            maxTicksLimit: 5,
            callback: (value: number | string) => write(Math.abs(Number(value))),
          },
        },
      },
    },
  };
}
