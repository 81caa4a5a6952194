export { type DigestKey, digestKey, keyedDigest } from './keyedDigest.ts';
export { maskCitizenId, maskPersonName, maskTelephone } from './mask.ts';
export { NationalCiphersMissing, requireNationalCiphers } from './nationalCiphers.ts';
export { looksPersonal, maskPersonalText, normalizeTelephone } from './personalText.ts';
export { randomSecret } from './randomSecret.ts';
export { sealedStream, streamKeyLength, streamNonceLength } from './sealedStream.ts';
export { openSealedText, type SealingKey, sealingKeyLength, sealText } from './sealText.ts';
