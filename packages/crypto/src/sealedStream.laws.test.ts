import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sealedStream } from './index.ts';

const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 });
const nonces = fc.oneof(sixteen, fc.constant(new Uint8Array(16).fill(255)));

test('any part of a stream opens by itself, and the whole is SM4-CTR', () => {
  fc.assert(
    fc.property(sixteen, nonces, fc.uint8Array({ maxLength: 5000 }), fc.nat(), (key, nonce, plain, cut) => {
      const sealed = Buffer.from(sealedStream(key, nonce)(plain));
      expect(sealed).toEqual(createCipheriv('sm4-ctr', key, nonce).update(plain));
      const from = cut % (plain.length + 1);
      const open = sealedStream(key, nonce, from);
      const middle = from + Math.floor((plain.length - from) / 2);
      const parts = [open(sealed.subarray(from, middle)), open(sealed.subarray(middle))];
      expect(Buffer.concat(parts)).toEqual(Buffer.from(plain.subarray(from)));
    }),
  );
});

test('beyond 64 GB the counter carries on', () => {
  const key = new Uint8Array(16).fill(7);
  const nonce = new Uint8Array(16);
  nonce[15] = 1;
  const later = Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
  const zeros = new Uint8Array(64);
  expect(sealedStream(key, nonce, 2 ** 36)(zeros)).toEqual(sealedStream(key, later)(zeros));
});
