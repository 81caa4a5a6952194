const shortest = 5;
const longest = 60;

/** Each room says on one page what it is for, its one reason to change, and where to find what. */
export const readmes = {
  name: 'readmes',
  judge: (tree) =>
    tree.packages.flatMap(({ kind, room, path }) => {
      const readme = tree.files.find((file) => file.path === `${kind}/${room}/README.md`);
      if (readme === undefined) {
        return [
          { file: path, line: 1, message: `has no README.md beside it; write one of about fifteen lines` },
        ];
      }
      const size = readme.lines().length;
      if (size >= shortest && size <= longest) return [];
      return [{ file: readme.path, line: 1, message: `${size} lines; about fifteen tell a stranger enough` }];
    }),
};
