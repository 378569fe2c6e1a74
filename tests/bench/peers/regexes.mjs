const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** As people write them: the words, any blanks between, either apostrophe. */
const regexOf = phrase =>
  new RegExp(
    `\\b${phrase.replace(SPECIAL, '\\$&').replace(/['’]/g, "['’]").replace(/\s+/g, '\\s+')}\\b`,
    'gi',
  );

const regexes = count => ({
  name: `${count.toLocaleString('en')} plain regexes`,
  madeHere: true,
  async load({ phrases }) {
    const all = phrases(count).map(regexOf);
    return {
      check: text =>
        all.flatMap(regex =>
          Array.from(text.matchAll(regex), ({ index, 0: { length } }) => ({
            start: index,
            end: index + length,
          })),
        ),
    };
  },
});

/** @type {import('../peers.mjs').Peer[]} */
export default [regexes(40), regexes(1000)];
