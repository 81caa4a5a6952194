import { expect, test } from 'vitest';
import { z } from 'zod';
import { kafkaAccess, kafkaAccessVariables } from './kafkaAccess.ts';

const read = (env: Record<string, string>) => kafkaAccess(z.object(kafkaAccessVariables).parse(env));

test('without variables brokers are spoken to plainly', () => {
  expect(read({})).toEqual({});
});

test('TLS by the system’s authorities, or by one of one’s own', () => {
  expect(read({ KAFKA_SSL: 'true' })).toEqual({ ssl: true });
  const own = read({ KAFKA_SSL: 'true', KAFKA_SSL_CA: new URL(import.meta.url).pathname });
  expect(own).toMatchObject({ ssl: { ca: expect.stringContaining('one of one’s own') } });
  expect(() => read({ KAFKA_SSL: 'true', KAFKA_SSL_CA: '/nowhere' })).toThrow('ENOENT');
});

test('a mechanism needs a name and a password', () => {
  const said = { KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_SASL_USERNAME: 'a', KAFKA_SASL_PASSWORD: 'b' };
  expect(read(said)).toEqual({ sasl: { mechanism: 'scram-sha-512', username: 'a', password: 'b' } });
  expect(() => read({ KAFKA_SASL_MECHANISM: 'plain' })).toThrow('KAFKA_SASL_USERNAME');
});
