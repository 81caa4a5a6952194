/** The tiers by suffix; a test whose suffix is none of them would never run. */
const tiers = {
  unit: /(?<!\.(?:laws|stack))\.test\.ts$/,
  laws: /\.laws\.test\.ts$/,
  stack: /\.stack\.test\.ts$/,
};

/** Every tier has tests, and every test has a tier that runs it. */
export const testTiers = {
  name: 'test tiers',
  judge: (tree) => [
    ...Object.entries(tiers)
      .filter(([, suffix]) => !tree.files.some((file) => suffix.test(file.path)))
      .map(([tier]) => ({
        file: 'vitest.config.ts',
        line: 1,
        message: `no test belongs to the tier ${tier}; a tier without tests proves nothing`,
      })),
    ...tree.files
      .filter((file) => /\.(?:spec\.[mc]?[tj]s|test\.[mc]?js|test\.mts)$|\/__tests__\//.test(file.path))
      .map((file) => ({
        file: file.path,
        line: 1,
        message: 'no tier runs this; end its name in .test.ts, .laws.test.ts or .stack.test.ts',
      })),
  ],
};
