import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/**
 * With these the browser's own windows can be looked at and clicked, like a page by DevTools: Chromium's
 * "UI DevTools", which its makers measure by. It is what lets a test answer a question of the browser as a
 * person does, on its buttons.
 */
export const PROMPT_ARGS = [
  '--enable-ui-devtools=0',
  '--enable-features=ui-debug-tools-enable-synthetic-events',
];

/** A part of the browser's own interface. */
interface View {
  nodeId: number;
  attributes?: string[];
  children?: View[];
}

interface Styles {
  matchedCSSRules: { rule: { style: { cssProperties: { name: string; value: string }[] } } }[];
}

/** The browser's question whether an extension may have a permission. */
export class BrowserPrompt {
  private constructor(
    private readonly tools: Tools,
    /** All that it says. */
    readonly text: string,
    private readonly buttons: ReadonlyMap<string, number>,
  ) {}

  /** Waits until the browser asks. */
  static async wait(profile: string): Promise<BrowserPrompt> {
    const port = readFileSync(join(profile, 'UIDevToolsActivePort'), 'utf8').trim();
    const tools = await Tools.connect(`ws://127.0.0.1:${port}/0`);
    let dialog: View | undefined;
    await expect
      .poll(async () => {
        dialog = await tools.dialog();
        return dialog !== undefined;
      })
      .toBe(true);
    const buttons = new Map<string, number>();
    for (const button of all(dialog, 'MdTextButton')) {
      const label = await tools.textOf(button);
      if (label) buttons.set(label, button.nodeId);
    }
    const texts = await Promise.all(all(dialog, 'Label').map(label => tools.textOf(label)));
    return new BrowserPrompt(tools, texts.filter(Boolean).join('\n'), buttons);
  }

  /** Presses one of its buttons, by its label, until it is gone: what comes in its first half second is not taken. */
  async press(label: string): Promise<void> {
    const button = this.buttons.get(label);
    if (button === undefined) throw new Error(`No "${label}" among ${[...this.buttons.keys()].join(', ')}`);
    await expect
      .poll(async () => {
        await this.tools.click(button);
        return this.tools.dialog();
      })
      .toBeUndefined();
    this.tools.close();
  }
}

const isA = (view: View, name: string): boolean => view.attributes?.includes(name) ?? false;

function all(view: View | undefined, name: string): View[] {
  if (!view) return [];
  return [...(isA(view, name) ? [view] : []), ...(view.children ?? []).flatMap(child => all(child, name))];
}

/** A connection to the browser's UI DevTools. */
class Tools {
  private count = 0;
  private readonly answers = new Map<number, (answer: { result?: unknown; error?: object }) => void>();

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data));
      this.answers.get(answer.id)?.(answer);
      this.answers.delete(answer.id);
    });
  }

  static async connect(address: string): Promise<Tools> {
    const socket = new WebSocket(address);
    await new Promise((done, failed) => {
      socket.addEventListener('open', done, { once: true });
      socket.addEventListener('error', () => failed(new Error(`No UI DevTools at ${address}`)), {
        once: true,
      });
    });
    const tools = new Tools(socket);
    await tools.send('DOM.enable');
    await tools.send('CSS.enable');
    return tools;
  }

  private async send<T>(method: string, params: object = {}): Promise<T> {
    this.count += 1;
    const id = this.count;
    const answer = new Promise<{ result?: unknown; error?: object }>(done => {
      this.answers.set(id, done);
    });
    this.socket.send(JSON.stringify({ id, method, params }));
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result as T;
  }

  /** The open question, as it is now. */
  async dialog(): Promise<View | undefined> {
    const { root } = await this.send<{ root: View }>('DOM.getDocument');
    return all(root, 'ExtensionInstallDialogView')[0];
  }

  async textOf({ nodeId }: View): Promise<string | undefined> {
    const { matchedCSSRules } = await this.send<Styles>('CSS.getMatchedStylesForNode', { nodeId });
    const properties = matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties);
    return properties.find(({ name }) => name === 'Text')?.value;
  }

  async click(nodeId: number): Promise<void> {
    for (const type of ['mousePressed', 'mouseReleased']) {
      const event = { type, x: 10, y: 10, button: 'left', wheelDirection: 'none' };
      await this.send('DOM.dispatchMouseEvent', { nodeId, event });
    }
  }

  close(): void {
    this.socket.close();
  }
}
