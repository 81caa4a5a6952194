import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findBinaries } from './findBinaries.ts';
import { chooseServerUser } from './serverUser.ts';

const isRoot = process.getuid?.() === 0;

if (isRoot)
  test('without setpriv a directory that only root may enter is refused by name', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'closed-'));
    onTestFinished(() => rm(closed, { recursive: true }));
    const stateDir = join(closed, 'a', 'state');
    await mkdir(stateDir, { recursive: true });
    const choice = chooseServerUser(
      [findBinaries().postgres, stateDir],
      join(stateDir, 'postgres'),
      'no-setpriv',
    );
    await expect(choice).rejects.toMatchObject({
      code: 'state-unreachable',
      message: expect.stringContaining(`chmod o+x '${closed}'`),
    });
  });
else
  test('an ordinary user runs PostgreSQL as itself', async () => {
    expect((await chooseServerUser(['/nowhere'], '/nowhere')).ids).toBeUndefined();
  });
