/** A frame in which `inFrame` can run: the tab in front, or our sidebar. Both are `<browser>` elements. */
const FRAMES = {
  page: 'window.gBrowser.selectedBrowser',
  sidebar: 'window.SidebarController.browser.contentDocument?.getElementById("webext-panels-browser")',
};

/** Keys of a chord as a keyboard sends them, the held ones first. */
function keysOf(chord) {
  return (chord.length === 1 ? [chord] : chord.split('+')).map(one => {
    const [, letter] = /^(?:Key|Digit)(.)$/.exec(one) ?? [];
    if (letter) return { key: letter.toLowerCase(), code: one };
    if (/^[a-z]$/i.test(one)) return { key: one, code: `Key${one.toUpperCase()}` };
    if (one === ' ') return { key: one, code: 'Space' };
    if (one.length === 1) return { key: one, code: '' };
    return { key: one, code: /^(?:Alt|Control|Shift)$/.test(one) ? `${one}Left` : one };
  });
}

/**
 * What Firefox lets a driver do in its own window: open the sidebar, look into it, into closed shadow roots
 * and into pages of the extension. Needs `--remote-allow-system-access`.
 */
export class FirefoxChrome {
  /**
   * @param {import('puppeteer-core').Browser} browser driven by WebDriver BiDi
   * @param {string} uuid host name of the extension's pages
   */
  constructor(browser, uuid) {
    this.browser = browser;
    this.uuid = uuid;
  }

  async send(method, params) {
    return (await this.browser.connection.send(method, params)).result;
  }

  /** Runs an expression (awaited) in a context; what it gives must be JSON. */
  async evaluate(context, expression) {
    const answer = await this.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value);
  }

  /** Runs an expression in the browser's own window, with its rights. */
  async inChrome(expression) {
    const tree = await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = tree.contexts;
    if (!window) throw new Error('Firefox shows no window');
    return this.evaluate(window.context, expression);
  }

  /** Waits until an expression is true in the browser's own window; after `limit` ms it fails with `problem`. */
  untilInChrome(expression, problem, limit = 10_000) {
    return this.inChrome(`new Promise((done, failed) => {
      const end = Date.now() + ${limit};
      const look = () => {
        if (${expression}) done(true);
        else if (Date.now() > end) failed(new Error(${JSON.stringify(problem)}));
        else window.requestAnimationFrame(look);
      };
      look();
    })`);
  }

  /**
   * Runs the body of a function of `content` (the frame's window) and `arg` in a frame, with the browser's
   * rights: a closed shadow root is `element.openOrClosedShadowRoot`.
   */
  async inFrame(frame, body, arg = null) {
    const script = `(async () => {
      try { sendAsyncMessage('yesfirst:answer', { value: await (async (content, arg) => { ${body} })(content, ${JSON.stringify(arg)}) }); }
      catch (error) { sendAsyncMessage('yesfirst:answer', { error: String(error) }); }
    })()`;
    const url = `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`;
    const answer = await this.inChrome(`new Promise(done => {
      const manager = ${FRAMES[frame]}.messageManager;
      const listener = { receiveMessage({ data }) { manager.removeMessageListener('yesfirst:answer', listener); done(data); } };
      manager.addMessageListener('yesfirst:answer', listener);
      manager.loadFrameScript(${JSON.stringify(url)}, false);
    })`);
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  }

  /** Asks a frame at each of its frames until `body` gives something true, for `limit` ms at most. */
  until(frame, body, arg = null, limit = 10_000) {
    const loop = `
      const end = Date.now() + ${limit};
      for (;;) {
        const found = await (async () => { ${body} })();
        if (found) return found;
        if (Date.now() > end) throw new Error('Never so: ' + ${JSON.stringify(body)} + ' in ' + content.document.body?.innerText.slice(0, 300));
        await new Promise(next => content.requestAnimationFrame(next));
      }`;
    return this.inFrame(frame, loop, arg);
  }

  /**
   * Sees to it that extensions installed from here on speak a language. Without the browser's own pack of it
   * its windows stay English; what it tells an extension is the same.
   */
  speak(language) {
    return this.inChrome(`(() => {
      const { locale } = globalThis.Services;
      if (!locale.appLocaleAsBCP47.startsWith(${JSON.stringify(language)}))
        locale.availableLocales = [${JSON.stringify(language)}, ...locale.availableLocales];
    })()`);
  }

  /** Opens the sidebar of the extension, as its toolbar button does, and waits until something shows in it. */
  async openSidebar() {
    await this.inChrome(`window.SidebarController.show(
      [...window.SidebarController.sidebars.keys()].find(key => key.includes('yesfirst')))`);
    await this.untilInChrome(
      `${FRAMES.sidebar}?.currentURI?.spec.includes('sidepanel.html')`,
      'The sidebar does not open',
    );
    const shown =
      'return content.document.readyState === "complete" && content.document.body.innerText.trim() !== ""';
    await this.until('sidebar', shown);
  }

  /** Gives a frame the keyboard, as a click into it does: clicks of a driver leave it where it was. */
  async focus(frame) {
    await this.inChrome(`${FRAMES[frame]}.focus()`);
    await this.until(frame, 'return content.document.hasFocus()');
  }

  /**
   * Presses keys in a frame one after the other, through the browser's own window: a letter that is typed
   * (`l`), a named key (`Enter`), or a chord of codes (`Alt+Shift+Digit4`).
   */
  async press(frame, keys) {
    await this.focus(frame);
    await this.inChrome(`(() => {
      const { Cc, Ci } = globalThis;
      const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      if (!input.beginInputTransactionForTests(window)) throw new Error('No input transaction');
      for (const keys of ${JSON.stringify(keys.map(keysOf))}) {
        const events = keys.map(one => new window.KeyboardEvent('', one));
        for (const event of events) input.keydown(event);
        for (const event of events.reverse()) input.keyup(event);
      }
    })()`);
  }

  /**
   * Composes text as an input method does: each of `steps` is shown in turn, then `commit` is put in.
   * Without `commit` the composition stays open; a later call goes on with it.
   */
  async composeText(steps, commit) {
    await this.inFrame(
      'page',
      `
      const { Cc, Ci } = globalThis;
      globalThis.yesfirstInput ??= Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      const input = globalThis.yesfirstInput;
      if (!input.beginInputTransactionForTests(content)) throw new Error('No input transaction');
      for (const step of arg.steps) {
        input.setPendingCompositionString(step);
        input.appendClauseToPendingComposition(step.length, input.ATTR_RAW_CLAUSE);
        input.setCaretInPendingComposition(step.length);
        input.flushPendingComposition();
      }
      if (arg.commit !== null) input.commitCompositionWith(arg.commit);`,
      { steps, commit: commit ?? null },
    );
  }

  /** Waits until the extension has opened its page for the first run: it takes the front. */
  async firstRun() {
    await this.untilInChrome(
      "[...window.gBrowser.tabs].some(tab => tab.linkedBrowser.currentURI.spec.startsWith('moz-extension://'))",
      'No page for the first run opens',
      60_000,
    );
  }

  /** Closes the tabs that show pages of the extension. */
  closeOwnTabs() {
    return this.inChrome(`[...window.gBrowser.tabs]
      .filter(tab => tab.linkedBrowser.currentURI.spec.startsWith('moz-extension://'))
      .map(tab => window.gBrowser.removeTab(tab)).length`);
  }

  /** Opens a page of the extension in a tab behind, runs an expression in it, and closes it. */
  async inOwnPage(path, expression) {
    const url = `moz-extension://${this.uuid}/${path}`;
    const { context } = await this.send('browsingContext.create', { type: 'tab', background: true });
    try {
      await this.send('browsingContext.navigate', { context, url, wait: 'complete' });
      return await this.evaluate(context, expression);
    } finally {
      await this.send('browsingContext.close', { context });
    }
  }
}

/** Preferences that give the extension's pages a known address. */
export const extensionPrefs = (geckoId, uuid) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
});

export const GECKO_ID = 'yesfirst@yesfirst.example';
export const UUID = 'b3a1c7f0-5a1e-4c55-9d35-6f0e5c1a7e42';
