const anywhere = new Set(['util', 'utils', 'helper', 'helpers', 'misc']);
const alone = new Set(['common', 'shared', 'lib', 'stuff', 'various']);

/** No drawer: a file or folder is named after its one subject. */
export const names = {
  name: 'names',
  judge: (tree) =>
    tree.files.flatMap((file) => {
      const drawer = file.path.split('/').find(isDrawer);
      if (drawer === undefined) return [];
      const message = `“${drawer}” says where things are dumped, not what they are; name it after its one subject`;
      return [{ file: file.path, line: 1, message }];
    }),
};

function isDrawer(part) {
  const stem = part.replace(/\..*$/, '');
  const words = stem.split(/[-_]|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
  return alone.has(stem.toLowerCase()) || words.some((word) => anywhere.has(word));
}
