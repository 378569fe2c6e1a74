/** Its default rules, in this process, from the wasm file that its package brings. @type {import('../peers.mjs').Peer} */
export default {
  name: 'Harper {harper.js}',
  remembers: true,
  async load() {
    const [{ LocalLinter }, { binary }] = await Promise.all([
      import('harper.js'),
      import('harper.js/binary'),
    ]);
    const linter = new LocalLinter({ binary });
    await linter.setup();
    const check = async text => {
      const lints = await linter.lint(text, { language: 'plaintext' });
      return lints.map(lint => {
        const span = lint.span();
        const { start, end } = span;
        // What wasm hands out is not collected.
        span.free();
        lint.free();
        return { start, end };
      });
    };
    return { check, retype: check };
  },
};
