import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DoctorFinding } from '@liandong/contracts/api';
import { well, wrong } from './findings.ts';

async function modeOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? undefined : found.mode & 0o777;
}

/** Others than the owner may do nothing with this. */
async function checkClosed(path: string, wanted: number): Promise<readonly DoctorFinding[]> {
  const mode = await modeOf(path);
  if (mode === undefined || (mode & 0o077) === 0) return [];
  const [has, wants] = [mode.toString(8), wanted.toString(8)];
  return [wrong('file-open', path, `权限为 ${has}，其他用户可以读写`, `chmod ${wants} ${path}`)];
}

/** A file of 32 bytes in hexadecimal that is nowhere else. */
async function checkKey(path: string): Promise<readonly DoctorFinding[]> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined)
    return [
      wrong(
        'key-missing',
        path,
        '没有密钥文件',
        '由备份恢复；没有备份而重新生成，同一人的证件号将不再与以前的对上',
      ),
    ];
  if (!/^[0-9a-f]{64}$/.test(text.trim()))
    return [wrong('key-broken', path, '密钥文件已损坏', '由备份恢复，不要重新生成')];
  return [well('key', path, '密钥在')];
}

/** The hub's secrets on this machine: keys are there and whole, and nobody but their owner reads them or the tokens. */
export async function checkKeys(stateDir: string): Promise<readonly DoctorFinding[]> {
  const keys = join(stateDir, 'keys');
  const digestKey = join(keys, 'digest.key');
  const looks = [
    checkKey(digestKey),
    checkClosed(digestKey, 0o600),
    checkClosed(keys, 0o700),
    checkClosed(join(stateDir, 'tokens'), 0o700),
    checkClosed(join(stateDir, 'spool'), 0o700),
    checkClosed(join(stateDir, 'stack.json'), 0o600),
  ];
  return (await Promise.all(looks)).flat();
}
