/** The newest of what alex is made of: alex itself is bound to older versions. @type {import('../peers.mjs').Peer} */
export default {
  name: 'retext {retext-english} + equality {retext-equality} + profanities {retext-profanities}',
  async load() {
    const [{ unified }, english, equality, profanities, stringify] = await Promise.all([
      import('unified'),
      ...['english', 'equality', 'profanities', 'stringify'].map(
        async name => (await import(`retext-${name}`)).default,
      ),
    ]);
    const retext = unified().use(english).use(equality).use(profanities).use(stringify).freeze();
    return {
      check: text =>
        retext
          .processSync(text)
          .messages.map(({ place }) => ({ start: place.start.offset, end: place.end.offset })),
    };
  },
};
