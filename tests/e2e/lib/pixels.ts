import type { Locator, Page } from '@playwright/test';

/** The warn marks' underline, as the manifest's css has it. */
export const WARN_LINE = '185,122,18';

export interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Colours of the page where the first mark stands. */
export async function markPixels(page: Page): Promise<string[]> {
  const clip = await page.evaluate(() => {
    const [range] = [...CSS.highlights].flatMap(([, ranges]) => [...ranges] as Range[]);
    const { x, y, width, height } = range!.getBoundingClientRect();
    return { x, y, width, height };
  });
  return pixels(page, clip);
}

/** Colours of an element as it is on the screen. */
export async function pixelsOf(element: Locator): Promise<string[]> {
  return pixels(element.page(), (await element.boundingBox())!);
}

/** Decoded by the browser, off the page's own tree. */
export async function pixels(page: Page, clip: Clip): Promise<string[]> {
  const png = await page.screenshot({ clip });
  return page.evaluate(
    async bytes => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const seen = new Set<string>();
      for (let i = 0; i < data.length; i += 4) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
      return [...seen];
    },
    [...png],
  );
}
