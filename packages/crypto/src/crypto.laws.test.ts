import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestKey, keyedDigest, openSealedText, sealText } from './index.ts';

const key = fc.uint8Array({ minLength: 48, maxLength: 48 }).map((bytes) => ({ keyId: 'k', bytes }));
const text = fc.string({ unit: 'grapheme', maxLength: 200 });

test('what is sealed opens to the same text, and is sealed to the same bytes', () => {
  fc.assert(
    fc.property(key, fc.uuid(), text, (sealing, context, plain) => {
      const sealed = sealText(sealing, context, plain);
      expect(openSealedText(sealing, context, sealed)).toBe(plain);
      expect(sealText(sealing, context, plain)).toBe(sealed);
    }),
  );
});

test('no changed bit, other context or other key opens it', () => {
  fc.assert(
    fc.property(key, key, text, fc.nat(), fc.nat(7), (sealing, other, plain, at, bit) => {
      const sealed = sealText(sealing, 'here', plain);
      const bytes = Buffer.from(sealed, 'base64');
      bytes[at % bytes.length]! ^= 1 << bit;
      expect(openSealedText(sealing, 'here', bytes.toString('base64'))).toBeUndefined();
      expect(openSealedText(sealing, 'there', sealed)).toBeUndefined();
      if (!Buffer.from(other.bytes).equals(Buffer.from(sealing.bytes)))
        expect(openSealedText(other, 'here', sealed)).toBeUndefined();
    }),
  );
});

test('digests agree exactly where subject and text do', () => {
  const digests = digestKey(new Uint8Array(32).fill(7));
  fc.assert(
    fc.property(text, text, (one, two) => {
      const of = (plain: string) => keyedDigest(digests, 'telephone', plain).digest;
      expect(of(one) === of(two)).toBe(one === two);
      expect(of(one)).not.toBe(keyedDigest(digests, 'citizen-id', one).digest);
    }),
  );
});
