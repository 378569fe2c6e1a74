import { ME } from './data.mjs';

/** What an answer to everybody in a thread begins with. */
export function answerTo(thread) {
  const { from, to, cc, text } = thread.messages.at(-1);
  return {
    to: [from, ...to].filter(one => one.address !== ME.address),
    cc,
    subject: `Re: ${thread.subject}`,
    quote: text,
  };
}

/**
 * Fills a box with a chip for each, and has an input add one when a comma ends what was typed: `Name <address>`, or an
 * address alone.
 */
export function takeRecipients(input, box, chip, people) {
  box.append(...people.map(chip));
  input.addEventListener('keydown', event => {
    if (event.key !== ',') return;
    event.preventDefault();
    const [, name, address = input.value] = /^(.*?)\s*<(.+)>$/.exec(input.value) ?? [];
    box.append(chip({ name, address }));
    input.value = '';
  });
}
