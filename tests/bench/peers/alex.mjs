/** As it comes, on plain text. @type {import('../peers.mjs').Peer} */
export default {
  name: 'alex {alex}',
  async load() {
    const { text: alex } = await import('alex');
    return {
      check: text =>
        alex(text).messages.map(({ position }) => ({
          start: position.start.offset,
          end: position.end.offset,
        })),
    };
  },
};
