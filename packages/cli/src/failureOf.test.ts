import { LiandongError } from '@liandong/client';
import { expect, test } from 'vitest';
import { CommandError } from './CommandError.ts';
import { createProgram } from './createProgram.ts';
import { failureOf } from './failureOf.ts';

test('a command says its own code', () => {
  expect(failureOf(new CommandError('no-token', '没有令牌。'))).toEqual({
    code: 'no-token',
    message: '没有令牌。',
  });
});

test('what the hub answers is told on, with what is wrong with the input', () => {
  const data = {
    code: 'bad-input',
    message: '请求有误',
    issues: [{ path: 'until', problem: 'invalid_format' }],
  };
  const failure = failureOf(new LiandongError('bad-input', '请求有误', { data }));
  expect(failure).toEqual({ code: 'bad-input', message: '请求有误（until: invalid_format）' });
});

test('where nobody answers, it says to start the hub', () => {
  const { code, message } = failureOf(new LiandongError('unreachable', '连不上', {}));
  expect(code).toBe('unreachable');
  expect(message).toContain('npm start');
});

test.each([
  [['push', 'a.csv'], '--registry'],
  [['push', '--registry', 'civil-affairs'], 'file'],
  [['coverage', 'list', '--encoding', 'gbk'], 'gb18030'],
  [['token', 'create', '--label', 'x', '--until', '2027-01-01'], '--role'],
  [['nonsense'], 'nonsense'],
])('a command line %j is refused as usage', async (argv, named) => {
  const program = createProgram();
  for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])]) {
    command.configureOutput({ writeErr: () => undefined });
  }
  const error: unknown = await program.parseAsync(argv, { from: 'user' }).catch((reason: unknown) => reason);
  const { code, message } = failureOf(error);
  expect(code).toBe('usage');
  expect(message).toContain(named);
});

test('what nobody expected is unexpected', () => {
  expect(failureOf(new Error('boom'))).toEqual({ code: 'unexpected', message: 'boom' });
  expect(failureOf('boom')).toEqual({ code: 'unexpected', message: 'boom' });
});
