/** A pack of a manager's with one rule, which marks `find`. */
export const teamPack = (version: number, find: string) => ({
  format: 'phrase-pack/1',
  name: 'Team',
  author: 'Ann',
  version,
  lists: {},
  rules: [
    {
      id: 'desk',
      lang: 'en',
      category: 'excuse',
      level: 'warn',
      where: 'anywhere',
      find: [find],
      say: [],
      tests: { flag: [], pass: [] },
    },
  ],
});
