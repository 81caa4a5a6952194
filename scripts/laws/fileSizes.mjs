const longest = 400;
const usual = 220;
const usualShare = 0.9;
const medianLimit = 80;
const longestStep = 150;

/** No file over 400 lines, nine in ten up to 220, the median up to 80; a SQL step up to 150. */
export const fileSizes = {
  name: 'file sizes',
  judge: (tree) => {
    const files = tree.files.filter(isCounted).map((file) => ({ ...file, size: sizeOf(file.text) }));
    const written = files.filter((file) => !file.isTest && !file.path.endsWith('.d.mts'));
    return [...files.flatMap(tooLong), ...spread(written)];
  },
};

const isStep = (file) => /\/sql\/.*\.sql$/.test(file.path);

function isCounted(file) {
  return (/\.(?:ts|mjs)$/.test(file.path) || isStep(file)) && !file.isFixture;
}

function sizeOf(text) {
  return text.replace(/\n$/, '').split('\n').length;
}

function tooLong(file) {
  const limit = isStep(file) ? longestStep : longest;
  if (file.size <= limit) return [];
  return [
    {
      file: file.path,
      line: limit + 1,
      message: `${file.size} lines, at most ${limit}: give each subject in it a file of its own`,
    },
  ];
}

function spread(files) {
  if (files.length === 0) return [];
  const sorted = files.toSorted((a, b) => b.size - a.size);
  const long = sorted.filter((file) => file.size > usual);
  const median = sorted[Math.floor(sorted.length / 2)].size;
  const violations = [];
  if (long.length > files.length * (1 - usualShare)) {
    const names = long.map((file) => `${file.path} (${file.size})`).join(', ');
    violations.push({
      file: long[0].path,
      line: usual + 1,
      message: `${long.length} of ${files.length} files have more than ${usual} lines, at most one in ten may: ${names}`,
    });
  }
  if (median > medianLimit) {
    violations.push({
      file: sorted[0].path,
      line: 1,
      message: `the median file has ${median} lines, at most ${medianLimit}: cut the files that do two things`,
    });
  }
  return violations;
}
