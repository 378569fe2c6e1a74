import type { Browser } from 'puppeteer-core';

export type Frame = 'page' | 'sidebar';

export class FirefoxChrome {
  constructor(browser: Browser, uuid: string);
  readonly browser: Browser;
  readonly uuid: string;
  // biome-ignore lint/suspicious/noExplicitAny: what each command of BiDi answers is its own.
  send<T = any>(method: string, params: object): Promise<T>;
  evaluate<T>(context: string, expression: string): Promise<T>;
  inChrome<T>(expression: string): Promise<T>;
  untilInChrome(expression: string, problem: string, limit?: number): Promise<true>;
  inFrame<T>(frame: Frame, body: string, arg?: unknown): Promise<T>;
  until<T>(frame: Frame, body: string, arg?: unknown, limit?: number): Promise<T>;
  openSidebar(): Promise<void>;
  focus(frame: Frame): Promise<void>;
  press(frame: Frame, keys: string[]): Promise<void>;
  speak(language: string): Promise<void>;
  composeText(steps: string[], commit?: string): Promise<void>;
  firstRun(): Promise<void>;
  closeOwnTabs(): Promise<number>;
  inOwnPage<T>(path: string, expression: string): Promise<T>;
}

export function extensionPrefs(geckoId: string, uuid: string): Record<string, string>;
export const GECKO_ID: string;
export const UUID: string;
