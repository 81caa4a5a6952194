import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

test.each(['start', 'test'])(
  'scripts/%s.mjs without Java says what to install and does nothing else',
  (name) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.mjs`], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: '/nowhere', XDG_CACHE_HOME: '/nowhere' },
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('缺少：Java ≥ 17、Maven');
    expect(stderr).toContain('apt-get install openjdk-17-jre-headless maven');
  },
);
