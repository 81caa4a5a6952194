import { expect, test } from 'vitest';
import { createLogger } from './createLogger.ts';

test('writes one JSON object a line and withholds credentials at any of three levels', () => {
  const lines: string[] = [];
  const logger = createLogger({
    name: 'trial',
    level: 'info',
    destination: { write: (line) => void lines.push(line) },
  });
  logger.info(
    { token: 'hunter2', headers: { authorization: 'hunter2' }, a: { b: { password: 'hunter2' } } },
    'hello',
  );
  logger.debug('not written');
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('hunter2');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'info',
    name: 'trial',
    msg: 'hello',
    token: '[withheld]',
    headers: { authorization: '[withheld]' },
  });
});
