import { expect, test } from '@playwright/test';
import { openEditors } from './editors-bundle';
import { checkRandomDoms } from './random-dom';

const DOMS = 10_000;
const BATCH = 1_000;

test(`X on ${DOMS} random editors a range holds what the map says`, async ({ page }) => {
  test.setTimeout(180_000);
  await openEditors(page, '<div id="editor" contenteditable="true"></div>');
  const base = Number(process.env.SEED ?? 20_251);
  let spans = 0;
  let ranges = 0;
  for (let done = 0; done < DOMS; done += BATCH) {
    const result = await page.evaluate(checkRandomDoms, { seed: base + done, count: BATCH });
    expect(result.failures, `first seed ${base + done}; SEED=… repeats one`).toEqual([]);
    spans += result.spans;
    ranges += result.ranges;
  }
  expect(spans).toBeGreaterThan(DOMS * 6);
  expect(ranges).toBeGreaterThan(spans / 3);
});
