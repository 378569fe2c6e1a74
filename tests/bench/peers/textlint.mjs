const PHRASES = 40;

const yamlOf = phrases => [
  'version: 1',
  'rules:',
  ...phrases.flatMap(phrase => [
    `  - pattern: ${JSON.stringify(phrase)}`,
    '    expected: "The best way to get that done is"',
  ]),
];

/** Its kernel, which is what `textlint` and its editors run, over a prh file. @type {import('../peers.mjs').Peer} */
export default {
  name: `textlint {@textlint/kernel} + prh {textlint-rule-prh}, ${PHRASES} phrases`,
  madeHere: true,
  async load({ phrases }) {
    const [{ TextlintKernel }, { default: plugin }, { default: prh }] = await Promise.all([
      import('@textlint/kernel'),
      import('@textlint/textlint-plugin-text'),
      import('textlint-rule-prh'),
    ]);
    const kernel = new TextlintKernel();
    const options = {
      ext: '.txt',
      filePath: 'draft.txt',
      plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin }],
      rules: [
        {
          ruleId: 'prh',
          rule: prh.default ?? prh,
          options: { ruleContents: [yamlOf(phrases(PHRASES)).join('\n')] },
        },
      ],
    };
    return {
      check: async text =>
        (await kernel.lintText(text, options)).messages.map(({ range: [start, end] }) => ({ start, end })),
    };
  },
};
