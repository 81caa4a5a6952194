/** One statement, one file, one name; and its head says what it does, what it reads and what it writes. */
export const sqlSteps = {
  name: 'sql steps',
  judge: (tree) =>
    tree.files.filter((file) => /\/sql\/.*\.sql$/.test(file.path)).flatMap((file) => judge(tree, file)),
};

function judge(tree, file) {
  const refuse = (message) => ({ file: file.path, line: 1, message });
  const head = headOf(file);
  const missing = ['reads:', 'writes:'].filter((word) => !head.includes(word));
  const stem = file.name.slice(0, -'.sql'.length);
  const violations = [];
  if (missing.length > 0) {
    violations.push(
      refuse(`its head comment lacks ${missing.join(' and ')}; say what it does, reads: and writes:`),
    );
  }
  const named = new RegExp(`\\b${stem}\\b`);
  const used = tree.sources.some((source) => source.room === file.room && named.test(source.uncommented));
  if (!used) {
    violations.push(
      refuse(
        `nothing in ${file.kind}/${file.room} is named ${stem}; statement, file and export share one name`,
      ),
    );
  }
  return violations;
}

function headOf(file) {
  const lines = file.lines();
  const end = lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('--'));
  return lines.slice(0, end < 0 ? lines.length : end).join('\n');
}
