const slash = '/';
/** Paths of the machine that this was written on, and hosts that packages come from. */
const machine = new RegExp(
  [
    `(?<![\\w.-])${slash}work${slash}`,
    `(?<![\\w.-])${slash}root${slash}`,
    `(?<![\\w.-])${slash}home${slash}[a-z]`,
    `registry\\.npm[a-z]*\\.`,
    `repo1?\\.maven\\.`,
  ].join('|'),
);
/** Division, day of birth, sequence, check character: GB 11643-1999. A date stands where a USCC has none. */
const citizenId =
  /(?<![0-9A-Za-z])[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/;
const sharedData = `..${slash}shared`;

/** Nothing of the machine that built this, and nobody's citizen id. */
export const leaks = {
  name: 'leaks',
  judge: (tree) => [...tree.files.flatMap(judgeLines), ...sharedDataNamedOnce(tree)],
};

function judgeLines(file) {
  if (file.path === 'pnpm-lock.yaml') return [];
  const idsAllowed = /^packages\/standards\/.*(?:fixtures|vectors)/.test(file.path);
  return file.lines().flatMap((text, index) => {
    const line = index + 1;
    const found = [];
    if (machine.test(text)) {
      found.push({
        file: file.path,
        line,
        message: 'names a path or host of one machine; derive it, or make it an option',
      });
    }
    if (!idsAllowed && citizenId.test(text) && !/synthetic/i.test(text)) {
      const message = 'looks like a citizen id; make it up and say “synthetic” on the line, or take it out';
      found.push({ file: file.path, line, message });
    }
    return found;
  });
}

function sharedDataNamedOnce(tree) {
  const naming = tree.files.filter((file) => file.text.includes(sharedData));
  return naming.slice(1).map((file) => ({
    file: file.path,
    line: file.lineAt(file.text.indexOf(sharedData)),
    message: `names ${sharedData}, as ${naming[0].path} already does; one file may`,
  }));
}
