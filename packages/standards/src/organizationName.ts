/**
 * One spelling of an organization's name: letters, digits and signs in their common width (Unicode NFKC), brackets
 * full-width as the register prints them, no white space. Idempotent. Says nothing about two names being one.
 */
export function normalizeOrganizationName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, '')
    .replace(/[([{〔【]/g, '（')
    .replace(/[)\]}〕】]/g, '）')
    .replace(/[·•]/g, '·');
}
