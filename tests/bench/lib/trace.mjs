/** What has to be traced for `readTrace`: tasks, events and, every 100 µs, which function runs. */
export const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'disabled-by-default-v8.cpu_profiler.hires',
  'toplevel',
  'v8.execute',
  'blink.user_timing',
];

/**
 * A Chromium trace as what the bench asks of it. `start` is in ms of the trace's own clock; `ms` is time in
 * which the thread was really running, so that a busy machine does not count as work.
 * @param {Uint8Array} buffer
 * @param {{isPage: (event: object) => boolean, isOurs: (url: string) => boolean}} signs `isPage`: an event
 *   that only the page's own main thread has; `isOurs`: of a script that is looked for
 */
export function readTrace(buffer, { isPage, isOurs }) {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer));
  const home = traceEvents.find(isPage);
  if (!home) throw new Error('The trace holds nothing of the page');
  const { pid, tid } = home;
  const here = traceEvents.filter(event => event.pid === pid && event.tid === tid);
  const spanOf = ({ ts, dur = 0, tdur = dur }) => ({ start: ts / 1000, wall: dur / 1000, ms: tdur / 1000 });
  const tasks = here.filter(event => event.name === 'RunTask' && event.ph === 'X').map(spanOf);
  const scripts = here
    .filter(event => SCRIPT.has(event.name) && event.ph === 'X' && isOurs(event.args?.data?.url ?? ''))
    .map(event => ({ name: event.name, ...spanOf(event) }));
  const keys = here
    .filter(event => event.name === 'EventDispatch' && event.args?.data?.type === 'keydown')
    .map(({ ts }) => ts / 1000);
  const frames = here.filter(event => event.name === FRAME).map(({ ts }) => ts / 1000);
  return { tasks, keys, frames, scripts, ours: onlyRunning(oursIn(traceEvents, pid, tid, isOurs), tasks) };
}

/** A page that marks its frames by this name has them in its trace. */
export const FRAME = 'bench-frame';

const SCRIPT = new Set(['EvaluateScript', 'FunctionCall']);

/** Takes out of each span the share in which its task had to wait for a processor. */
function onlyRunning(spans, tasks) {
  const sorted = [...tasks].sort((a, b) => a.start - b.start);
  let at = 0;
  return spans
    .sort((a, b) => a.start - b.start)
    .map(span => {
      while (at + 1 < sorted.length && sorted[at + 1].start <= span.start) at++;
      const task = sorted[at];
      const within = task && span.start >= task.start && span.start < task.start + task.wall;
      return within && task.wall > 0 ? { ...span, ms: span.ms * Math.min(1, task.ms / task.wall) } : span;
    });
}

/** Spans of time in which a function of ours was running, or something that it had called. */
function oursIn(events, pid, tid, isOurs) {
  const profiles = events.filter(event => event.name === 'Profile' && event.pid === pid && event.tid === tid);
  const spans = [];
  for (const { id, args } of profiles) {
    const ours = new Map();
    let now = args.data.startTime;
    let before;
    const chunks = events.filter(
      event => event.name === 'ProfileChunk' && event.pid === pid && event.id === id,
    );
    for (const { args: chunk } of chunks) {
      const { cpuProfile = {}, timeDeltas = [] } = chunk.data;
      for (const node of cpuProfile.nodes ?? [])
        ours.set(node.id, isOurs(node.callFrame.url ?? '') || ours.get(node.parent) === true);
      (cpuProfile.samples ?? []).forEach((node, i) => {
        const start = now;
        now += timeDeltas[i] ?? 0;
        if (ours.get(before)) spans.push({ start: start / 1000, ms: (now - start) / 1000 });
        before = node;
      });
    }
  }
  return spans;
}

/** Sum of what lies in `[from, to)`, by its start. */
export function sumIn(spans, from, to) {
  let sum = 0;
  for (const { start, ms } of spans) if (start >= from && start < to) sum += ms;
  return sum;
}
