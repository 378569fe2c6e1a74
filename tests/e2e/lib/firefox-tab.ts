import { expect } from 'vitest';
import type { Firefox } from './firefox';

/** What BiDi says of an element. */
interface Found {
  type: string;
  exceptionDetails?: { text: string };
  result?: { type: string; sharedId?: string };
}

/**
 * A page of the extension in a tab in front, used as a person uses it: by real clicks and keys on what shows. The
 * driver of web pages does not reach it.
 */
export class OwnTab {
  private constructor(
    private readonly firefox: Firefox,
    private readonly context: string,
  ) {}

  /** Opens an address of the extension: `dashboard.html#/import`. */
  static async open(firefox: Firefox, path: string): Promise<OwnTab> {
    const { context } = await firefox.send('browsingContext.create', { type: 'tab' });
    const tab = new OwnTab(firefox, context);
    await tab.go(path);
    return tab;
  }

  /** Goes to another address of the extension. */
  async go(path: string): Promise<void> {
    const { context, firefox } = this;
    const url = `moz-extension://${firefox.uuid}/${path}`;
    await firefox.send('browsingContext.navigate', { context, url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.firefox.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async close(): Promise<void> {
    await this.firefox.send('browsingContext.close', { context: this.context });
  }

  /** What an expression gives in the page; it must be JSON. */
  evaluate<T>(expression: string): Promise<T> {
    return this.firefox.evaluate(this.context, expression);
  }

  /** What the page says. */
  text(): Promise<string> {
    return this.evaluate('document.body.innerText');
  }

  /** Waits until the page says this. */
  expectText(words: string): Promise<void> {
    return expect.poll(() => this.text()).toContain(words);
  }

  /**
   * Clicks what shows and is named so: a button, a link, a label.
   * @param within a selector, where the page has several of that name
   */
  async click(words: string, within = 'body'): Promise<void> {
    const origin = { type: 'element', element: { sharedId: await this.named(words, within) } };
    await this.firefox.send('input.performActions', {
      context: this.context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', x: 0, y: 0, origin },
            { type: 'pointerDown', button: 0 },
            { type: 'pointerUp', button: 0 },
          ],
        },
      ],
    });
  }

  /** Types into the field of this label, from its beginning. */
  async fill(label: string, text: string, within = 'body'): Promise<void> {
    await this.click(label, within);
    await this.press(...text);
  }

  /** Presses keys one after the other; `Enter` and the like by their number in WebDriver. */
  async press(...keys: string[]): Promise<void> {
    const actions = keys.flatMap(value => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.firefox.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keys', actions }],
    });
  }

  /** Gives files of this machine to the field for files within a selector. */
  async choose(paths: string[], within = 'body'): Promise<void> {
    const element = {
      sharedId: await this.find(`document.querySelector(${JSON.stringify(`${within} input[type=file]`)})`),
    };
    await this.firefox.send('input.setFiles', { context: this.context, element, files: paths });
  }

  private named(words: string, within: string): Promise<string> {
    const selector = ['button', 'a', 'label', 'summary'].map(tag => `${within} ${tag}`).join(',');
    return this.find(`[...document.querySelectorAll(${JSON.stringify(selector)})].find(one =>
      one.checkVisibility() && !one.disabled &&
      (one.ariaLabel ?? one.innerText).replace(/\\s+/g, ' ').includes(${JSON.stringify(words)}))`);
  }

  /** Waits for an element, scrolls to it and gives its id. */
  private async find(expression: string): Promise<string> {
    const { firefox, context } = this;
    const { type, exceptionDetails, result } = (await firefox.send('script.evaluate', {
      expression: `(async () => {
        const end = Date.now() + 7000;
        for (;;) {
          const found = ${expression};
          if (found) {
            found.scrollIntoView({ block: 'center' });
            return found;
          }
          if (Date.now() > end) throw new Error('Not there: ' + ${JSON.stringify(expression)} + ' in ' + document.body.innerText.slice(0, 2000));
          await new Promise(next => requestAnimationFrame(next));
        }
      })()`,
      target: { context },
      awaitPromise: true,
    })) as Found;
    if (type === 'exception' || !result?.sharedId) throw new Error(exceptionDetails?.text ?? 'No element');
    return result.sharedId;
  }
}
