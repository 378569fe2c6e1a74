/** All its checks, as it comes. @type {import('../peers.mjs').Peer} */
export default {
  name: 'write-good {write-good}',
  async load() {
    const { default: writeGood } = await import('write-good');
    return {
      check: text => writeGood(text).map(({ index, offset }) => ({ start: index, end: index + offset })),
    };
  },
};
