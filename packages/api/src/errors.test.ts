import { TRPCError } from '@trpc/server';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { apiError, apiErrorBody, apiErrorData } from './errors.ts';

it('an unexpected failure says nothing of itself', () => {
  const error = new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: new Error('张三 13800000000') });
  expect(JSON.stringify(apiErrorData(error, 500))).not.toContain('张三');
  expect(apiErrorData(error, 500)).toMatchObject({ code: 'internal', httpStatus: 500 });
});

it('a bad input is told by its places, never by what stood there', () => {
  const { error: cause } = z.object({ limit: z.int() }).safeParse({ limit: '张三' });
  const data = apiErrorData(new TRPCError({ code: 'BAD_REQUEST', cause }), 400);
  expect(data).toMatchObject({ code: 'bad-input', issues: [{ path: 'limit', problem: 'invalid_type' }] });
  expect(JSON.stringify(data)).not.toContain('张三');
});

it('an expected one has its code, its status and a message for people', () => {
  const error = apiError('token-expired');
  expect(error.code).toBe('UNAUTHORIZED');
  expect(apiErrorData(error, 401)).toEqual({
    code: 'token-expired',
    message: '令牌已过期。请向管理员申请新的令牌。',
    httpStatus: 401,
  });
  expect(apiErrorBody('bad-input', 405)).toMatchObject({
    error: { data: { code: 'bad-input', httpStatus: 405 } },
  });
});
