import type { VNode } from 'preact';

/* One export per icon, so that a page carries only those it shows. On a grid of 16, stroked in the text colour. */
export const phone = (): VNode => (
  <path d="M3.2 2.5h2.3l1.1 2.9-1.5 1.1a8 8 0 0 0 4.4 4.4l1.1-1.5 2.9 1.1v2.3c0 .5-.4.9-.9.9A10.3 10.3 0 0 1 2.3 3.4c0-.5.4-.9.9-.9Z" />
);
export const mail = (): VNode => (
  <>
    <rect x="2" y="3.5" width="12" height="9" rx="1.5" />
    <path d="m2.5 4.5 5.5 4 5.5-4" />
  </>
);
export const video = (): VNode => (
  <>
    <rect x="1.8" y="4" width="8.7" height="8" rx="1.5" />
    <path d="m10.5 7.2 3.7-2v5.6l-3.7-2" />
  </>
);
export const visit = (): VNode => (
  <>
    <circle cx="5.4" cy="5" r="2" />
    <circle cx="11" cy="5.6" r="1.6" />
    <path d="M1.8 13c0-2.5 1.5-4 3.6-4s3.6 1.5 3.6 4M10.7 9.3c2 0 3.5 1.3 3.5 3.5" />
  </>
);
export const note = (): VNode => (
  <>
    <path d="M3.5 2.5h9v7.2l-3.3 3.8H3.5z" />
    <path d="M9.2 13.5V9.7h3.3M5.8 5.5h4.4M5.8 8h2" />
  </>
);
export const clock = (): VNode => (
  <>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M8 4.8V8l2.2 1.5" />
  </>
);
export const snooze = (): VNode => (
  <>
    <circle cx="8" cy="8.6" r="5.2" />
    <path d="M6.4 7h3.2l-3.2 3.4h3.2M2.2 4l2-1.8M13.8 4l-2-1.8" />
  </>
);
export const check = (): VNode => <path d="m3 8.6 3.2 3.2L13 4.6" />;
export const tick = (): VNode => (
  <>
    <circle cx="8" cy="8" r="5.8" />
    <path d="m5.4 8.3 1.8 1.8 3.4-3.8" />
  </>
);
export const chevron = (): VNode => <path d="m6 3.5 4.5 4.5L6 12.5" />;
export const plus = (): VNode => <path d="M8 3v10M3 8h10" />;
export const cross = (): VNode => <path d="m4 4 8 8m0-8-8 8" />;
export const search = (): VNode => (
  <>
    <circle cx="7" cy="7" r="4.3" />
    <path d="m10.2 10.2 3.3 3.3" />
  </>
);
export const sliders = (): VNode => (
  <>
    <path d="M2 4.5h6.5M12 4.5h2M2 11.5h2M7.5 11.5H14" />
    <circle cx="10.2" cy="4.5" r="1.7" />
    <circle cx="5.8" cy="11.5" r="1.7" />
  </>
);
export const cake = (): VNode => (
  <path d="M2.5 13.5h11M3.5 13.5V8.3c0-.5.4-.8.8-.8h7.4c.4 0 .8.3.8.8v5.2M3.5 10.4c1.1 0 1.1.8 2.2.8s1.2-.8 2.3-.8 1.2.8 2.3.8 1.1-.8 2.2-.8M8 7.5V5M8 2.4v.3" />
);
export const flag = (): VNode => <path d="M3.5 14V2.5M3.5 3h8.3l-1.9 2.8 1.9 2.8H3.5" />;
export const eyeoff = (): VNode => (
  <path d="M2.5 2.5l11 11M6.3 4.1A6.5 6.5 0 0 1 8 3.8c4 0 6.3 4.2 6.3 4.2a10 10 0 0 1-1.7 2.1M4 5.5A10.5 10.5 0 0 0 1.7 8S4 12.2 8 12.2c1 0 1.9-.3 2.6-.7" />
);
export const lock = (): VNode => (
  <>
    <rect x="3.2" y="7" width="9.6" height="6.5" rx="1.3" />
    <path d="M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2" />
  </>
);
export const download = (): VNode => <path d="M8 2.5v7.3M4.8 6.8 8 10l3.2-3.2M2.8 13.3h10.4" />;
export const upload = (): VNode => <path d="M8 10V2.7M4.8 5.7 8 2.5l3.2 3.2M2.8 13.3h10.4" />;
export const arrow = (): VNode => <path d="M2.8 8h10M9 4.2 12.8 8 9 11.8" />;
export const pen = (): VNode => <path d="m10.8 2.7 2.5 2.5-7.6 7.6-3.2.7.7-3.2zM9.2 4.3l2.5 2.5" />;
export const list = (): VNode => <path d="M6 4h7.5M6 8h7.5M6 12h7.5M2.7 4h.01M2.7 8h.01M2.7 12h.01" />;
export const people = (): VNode => (
  <>
    <circle cx="6" cy="5.3" r="2.3" />
    <path d="M1.8 13c0-2.6 1.7-4.2 4.2-4.2s4.2 1.6 4.2 4.2M10.6 3.2a2.3 2.3 0 0 1 0 4.2M12 9.2c1.4.6 2.3 1.9 2.3 3.8" />
  </>
);
export const copy = (): VNode => (
  <>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.3" />
    <path d="M3.8 10.5c-.8 0-1.3-.5-1.3-1.3V3.8c0-.8.5-1.3 1.3-1.3h5.4c.8 0 1.3.5 1.3 1.3" />
  </>
);
export const undo = (): VNode => <path d="M5.5 3 2.7 5.8l2.8 2.8M2.7 5.8h6.5a4 4 0 0 1 0 7.7H6" />;
export const link = (): VNode => (
  <path d="M6.7 9.3 9.3 6.7M7.4 4.6l1.4-1.4a2.8 2.8 0 0 1 4 4l-1.4 1.4M8.6 11.4l-1.4 1.4a2.8 2.8 0 0 1-4-4l1.4-1.4" />
);
export const globe = (): VNode => (
  <>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M2.2 8h11.6M8 2.2c3.2 3.4 3.2 8.2 0 11.6-3.2-3.4-3.2-8.2 0-11.6Z" />
  </>
);
export const book = (): VNode => (
  <path d="M8 4.2C6.5 3 4.5 2.8 2.5 3v9.2c2-.2 4 .1 5.5 1.3 1.5-1.2 3.5-1.5 5.5-1.3V3C11.5 2.8 9.5 3 8 4.2ZM8 4.2v9.3" />
);
export const alert = (): VNode => (
  <>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M8 5v3.4M8 10.8v.01" stroke-width="1.6" />
  </>
);
export const hand = (): VNode => (
  <>
    <path d="M5.4 2h5.2L14 5.4v5.2L10.6 14H5.4L2 10.6V5.4z" />
    <path d="M5.4 8h5.2" />
  </>
);
export const pin = (): VNode => <path d="M6 2.5h4l-.4 4.2 2.2 2.3H4.2l2.2-2.3zM8 9v4.8" />;
export const face1 = (): VNode => (
  <>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M5.6 10.8c1.2-1.3 3.6-1.3 4.8 0M5.2 5.6l1.4.7M10.8 5.6l-1.4.7M6 7.2v.01M10 7.2v.01" />
  </>
);
export const face2 = (): VNode => (
  <>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M5.8 10.5c1-.7 3.4-.7 4.4 0M6 6.6v.01M10 6.6v.01" />
  </>
);
export const face3 = (): VNode => (
  <>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M5.8 10.1h4.4M6 6.6v.01M10 6.6v.01" />
  </>
);
export const face4 = (): VNode => (
  <>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M5.7 9.6c1 1.1 3.6 1.1 4.6 0M6 6.6v.01M10 6.6v.01" />
  </>
);
export const face5 = (): VNode => (
  <>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M5 9.2c.6 1.6 1.7 2.4 3 2.4s2.4-.8 3-2.4M5.2 6.8c.3-.8 1.2-.8 1.5 0M9.3 6.8c.3-.8 1.2-.8 1.5 0" />
  </>
);
export const logo = (): VNode => (
  <>
    <rect x="1" y="1" width="14" height="14" rx="4" fill="var(--yes)" stroke="none" />
    <path d="M4.3 8.3 6.7 10.7 11.7 5.4" stroke="var(--on-yes)" stroke-width="1.9" />
  </>
);
export const voicemail = (): VNode => (
  <>
    <circle cx="4.4" cy="8" r="2.4" />
    <circle cx="11.6" cy="8" r="2.4" />
    <path d="M4.4 10.4h7.2" />
  </>
);
export const message = (): VNode => (
  <path d="M3.5 3h9c.6 0 1 .4 1 1v5.6c0 .6-.4 1-1 1H7.6l-3 2.6v-2.6H3.5c-.6 0-1-.4-1-1V4c0-.6.4-1 1-1Z" />
);
export const ring = (): VNode => <circle cx="8" cy="8" r="5.8" />;
export const calendar = (): VNode => (
  <>
    <rect x="2.3" y="3.3" width="11.4" height="10.2" rx="1.5" />
    <path d="M2.3 6.6h11.4M5.3 2v2.4M10.7 2v2.4" />
  </>
);
export const another = (): VNode => (
  <path d="M13 6.2A5.4 5.4 0 0 0 3.4 5M3 9.8A5.4 5.4 0 0 0 12.6 11M3.2 2.2V5h2.8M12.8 13.8V11H10" />
);
export const play = (): VNode => <path d="M5 3.2v9.6l7.6-4.8z" />;
export const share = (): VNode => (
  <>
    <path d="M8 10V2.5M5.2 5 8 2.2 10.8 5" />
    <path d="M3.5 8v5.5h9V8" />
  </>
);
export const box = (): VNode => (
  <>
    <path d="m8 2 5.5 3v6L8 14l-5.5-3V5z" />
    <path d="M2.5 5 8 8l5.5-3M8 8v6" />
  </>
);
export const arrowUp = (): VNode => <path d="M8 13.2v-10M3.8 7.2 8 3l4.2 4.2" />;
export const arrowDown = (): VNode => <path d="M8 2.8v10M3.8 8.8 8 13l4.2-4.2" />;
export const more = (): VNode => <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2.2" />;
export const merge = (): VNode => <path d="M8 14V8.8M8 8.8 3.6 3M8 8.8 12.4 3M5.4 11.4 8 14l2.6-2.6" />;
export const chart = (): VNode => <path d="M2.5 2.5v11h11M5.5 11V8M8.5 11V4.5M11.5 11V6.5" />;
