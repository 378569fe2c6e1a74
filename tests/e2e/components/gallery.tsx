import { type ComponentChild, render } from 'preact';
import coachCss from '../../../components/coach.css?inline';
import dashboardCss from '../../../components/dashboard.css?inline';
import panelCss from '../../../components/panel.css?inline';
import { coachStates, pageStates, panelStates } from './gallery-states';
import { thisPageStates } from './gallery-this-page';
import type { Words } from './samples';
import { WORDS } from './samples';

declare global {
  interface Window {
    gallery: { names: string[]; show: (name: string) => void };
  }
}

const language = new URLSearchParams(location.search).get('lang') === 'zh' ? 'zh' : 'en';
const words: Words = WORDS[language];
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
document.title = 'Yesfirst';

const sheets = { coach: coachCss, panel: panelCss, page: dashboardCss };
const states: Record<string, { in: keyof typeof sheets; content: () => ComponentChild }> = {};
for (const [where, made] of [
  ['coach', coachStates(words)],
  ['panel', { ...panelStates(words), ...thisPageStates() }],
  ['page', pageStates(words)],
] as const) {
  for (const [name, content] of Object.entries(made)) states[`${where}-${name}`] = { in: where, content };
}

const style = document.createElement('style');
document.head.append(style);
let root: HTMLElement | undefined;

/** Draws one state anew: what hangs in a page in the page's shadow root, the rest as a page of ours. */
function show(name: string): void {
  const state = states[name];
  if (!state) throw new Error(`no state "${name}"`);
  root?.remove();
  root = document.createElement('div');
  document.body.append(root);
  if (state.in === 'coach') {
    // Open here alone, so that axe can look into it.
    style.textContent = 'body{margin:0;padding:120px 12px 12px}';
    const shadow = root.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(sheets.coach);
    shadow.adoptedStyleSheets = [sheet];
    root.style.colorScheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    document.body.style.background = root.style.colorScheme === 'dark' ? '#1f1f1f' : '#fff';
    const main = document.createElement('main');
    shadow.append(main);
    render(state.content(), main);
  } else {
    style.textContent = sheets[state.in];
    document.body.style.background = '';
    render(state.content(), root);
  }
}

window.gallery = { names: Object.keys(states), show };
