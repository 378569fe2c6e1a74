/** The panel of a browser, as the steps below drive it. */
export interface CarePanel {
  /** Runs the body of a function in it (`document` is at hand) until it gives something true. */
  until(body: string): Promise<unknown>;
  /** Presses chords of `KeyboardEvent.code` (`Alt+Shift+Digit4`), one after the other. */
  press(...chords: string[]): Promise<void>;
  /** Types into what has the focus there. */
  type(text: string): Promise<void>;
  /** Loads it anew, as after a crash. */
  reload(): Promise<void>;
  /** Called where a screen stands that is new. */
  look?(): Promise<void>;
}

const js = JSON.stringify;
const says = (words: string) => `return document.body.innerText.includes(${js(words)})`;
const count = (selector: string, n: number) =>
  `return document.querySelectorAll(${js(selector)}).length === ${n}`;
/** Clicks the first of `selector`, with these words at its beginning. */
const click = (selector: string, words = '') => `
  const found = [...document.querySelectorAll(${js(selector)})]
    .find(one => one.textContent.trim().startsWith(${js(words)}));
  found?.click();
  return found !== undefined`;
const NOTE = '.call textarea';

/**
 * R14, R10: the day begins in the panel: fifteen good minutes, and whom to call and why. One line is hidden and
 * taken back.
 */
export async function morning(panel: CarePanel, zh: boolean): Promise<void> {
  await panel.until(click('#tab-today'));
  await panel.until('return document.querySelector(".ti.is-on")');
  await panel.look?.();
  // The open thread is in the book by then: she waits for an answer.
  await panel.until(`return document.querySelectorAll('.ti-head').length > 1 &&
    document.querySelector('.ti-head').innerText.includes('Margaret Okafor') &&
    document.querySelector('.ti-head').innerText.includes('Damaged pallet')`);
  const before = `[...document.querySelectorAll('.ti-head')].map(one => one.textContent).join('\\n')`;
  await panel.until(`document.body.dataset.before = ${before}; document.querySelector('.ti-head').focus();
    return document.activeElement.matches('.ti-head')`);
  await panel.press('ArrowDown');
  await panel.until('return document.querySelectorAll(".ti")[1]?.classList.contains("is-on")');
  await panel.press('KeyX');
  await panel.until(`return ${before} !== document.body.dataset.before`);
  await panel.until(click('.toast .btn-link'));
  await panel.until(`return ${before} === document.body.dataset.before`);
  await panel.until('return document.querySelector(".ti.is-on .ti-words")');
  await panel.until(count('.first-words li', 3));
  await panel.until(click('.morn button', zh ? '已经读了' : 'Done already'));
  await panel.until(says(zh ? '今早已读' : 'Read this morning'));
}

/**
 * K9, K10: a call with the client who is shown, all by keyboard: what it is about is proposed, what is promised
 * is heard, the panel dies in the middle, both feelings, and it is in the book.
 */
export async function call(panel: CarePanel, zh: boolean): Promise<void> {
  await panel.until(click('#tab-client'));
  await panel.until('return document.querySelector(".client-card")');
  await panel.press('KeyC');
  await panel.until(`return document.querySelector('${NOTE}:focus')`);
  await panel.look?.();
  await panel.type(
    zh ? '两块板裂了，我明天给她回电话。' : 'Two boards arrived cracked. I will call her back tomorrow.',
  );
  await panel.until('return document.querySelector(".chip.is-proposed")');
  const promise = zh ? '回电话' : 'call her back';
  // The whole of it: what is heard grows as it is typed.
  await panel.until(`const heard = document.querySelector('.heard li');
    return heard?.querySelector('.label') && heard.textContent.includes(${js(promise)})`);
  await panel.press('Alt+KeyF', 'Alt+Digit2');
  await panel.until('return document.querySelector(".chip[aria-pressed=true]")');
  await panel.until(count('.heard', 0));
  // The chords typed nothing.
  await panel.until(`return !document.querySelector('${NOTE}').value.includes('2f')`);
  await panel.reload();
  await panel.until(`return document.querySelector('${NOTE}')?.value.includes(${js(zh ? '裂' : 'cracked')})`);
  await panel.press('Control+Enter');
  await panel.until('return document.querySelector(".feel")');
  await panel.look?.();
  await panel.press('Alt+Shift+Digit4', 'Alt+Shift+Digit0');
  await panel.until(count('.feel [aria-pressed=true]', 2));
  await panel.press('Control+Enter');
  await panel.until('return document.querySelector(".client-card")');
  await panel.until(says(zh ? '通话已记录' : 'Call logged'));
  await panel.until(says(promise));
}

/** What the reply to a complaint says in the next two: empathy, and that it is ours. */
export const replyToComplaint = (zh: boolean): string =>
  zh
    ? '周女士，您好：\n实在抱歉，让您着急了。这件事由我负责到底。'
    : 'Hi Margaret,\nI’m so sorry, that must be maddening. This is mine until it’s right.';

/** R1: what the draft says is seen before it is sent, and the problem is kept at. */
export async function keepAtIt(panel: CarePanel, zh: boolean): Promise<void> {
  await panel.until(click('#tab-draft'));
  await panel.until(count('[aria-labelledby=complaint-title] .yes', 2));
  await panel.until(click('button', zh ? '一直跟到解决' : 'Keep at it'));
  await panel.until(says(zh ? '已记下问题' : 'Problem noted'));
}

/** What the mail says that follows it up: how it is now, and to whom to come. */
export const followUpMail = (zh: boolean): string =>
  zh
    ? '周女士，您好：\n我想亲自问问您：现在一切都好吗？有任何事，您随时直接找我。'
    : 'Hi Margaret,\nI wanted to hear from you myself: is everything as it should be? You can always come to me directly.';

/** R1: the draft is seen to follow up and to resell oneself; words are offered for what it does not do yet. */
export async function seenInDraft(panel: CarePanel): Promise<void> {
  await panel.until(click('#tab-draft'));
  await panel.until(count('[aria-labelledby=problem-title] .yes', 2));
  await panel.until(count('[aria-labelledby=problem-title] .word', 1));
  await panel.look?.();
}

/**
 * R1: the reply is sent; from what it ticked to the company and oneself resold, and only then it is closed.
 * @param sendFollowUp writes `followUpMail` and sends it: what it says is ticked by itself
 */
export async function toResold(
  panel: CarePanel,
  zh: boolean,
  sendFollowUp: () => Promise<void>,
): Promise<void> {
  const done = (n: number) => panel.until(count('.problem .steps .is-on', n));
  const press = (words: string) => panel.until(click('.problem button', words));
  const close = zh ? '结束' : 'Close it';
  await panel.until(click('#tab-client'));
  await done(2);
  await panel.until(`const name = document.querySelector('.problem .input-name');
    name?.focus(); return document.activeElement === name`);
  await panel.type('Dan');
  await press(zh ? '已派出' : 'On its way');
  await done(3);
  await press(zh ? '完成' : 'Done');
  await done(4);
  // Nothing closes before the follow-up.
  await panel.until(`return ![...document.querySelectorAll('.problem button')]
    .some(one => one.textContent.trim() === ${js(close)})`);
  await panel.look?.();
  await sendFollowUp();
  await panel.until(click('#tab-client'));
  await done(6);
  await press(zh ? '完成' : 'Done');
  await done(7);
  await panel.look?.();
  await press(close);
  await panel.until(count('.problem', 0));
}
