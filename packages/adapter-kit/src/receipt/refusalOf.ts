import type { Refusal } from '@liandong/contracts/api';
import { type FileRefused, fileRefusals } from '../refusals.ts';

/** A refusal as the filer reads it. */
export function refusalOf(
  file: { readonly registry: string; readonly fileName: string; readonly digest: string },
  { code, detail }: FileRefused,
): Refusal {
  const { message, remedy } = fileRefusals[code];
  return {
    refused: true,
    registry: file.registry,
    fileName: file.fileName,
    digest: file.digest,
    code,
    message: message(detail),
    remedy,
  };
}
