import type { PuppeteerPage } from './extension';

/** Care, follow-up, contacts, notes and profile: what stands below the card of a known client, at least. */
const BELOW = 5;

/**
 * Opens all that can be opened in the panel of a known client, and waits until it is there: what stands below the card
 * comes after it, and what is closed is made when it is opened.
 */
export async function openSections(panel: PuppeteerPage): Promise<void> {
  await panel.waitForFunction(
    least => {
      const all = [...document.querySelectorAll('details')];
      for (const section of all) section.open = true;
      const bodies = [...document.querySelectorAll('.sec-body')];
      return bodies.length >= least && bodies.every(body => body.hasChildNodes());
    },
    {},
    BELOW,
  );
}
