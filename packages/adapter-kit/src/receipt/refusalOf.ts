import type { Refusal, RefusalReason } from '@liandong/contracts/api';
import { type FileRefused, fileRefusals } from '../refusals.ts';

/** Why a file is refused, as the filer reads it. */
export function reasonOf({ code, detail }: FileRefused): RefusalReason {
  const { message, remedy } = fileRefusals[code];
  return { code, value: detail, message: message(detail), remedy };
}

/** A refusal as the filer reads it. */
export function refusalOf(
  file: { readonly registry: string; readonly fileName: string; readonly digest: string },
  refusal: FileRefused,
): Refusal {
  const { code, message, remedy } = reasonOf(refusal);
  return {
    refused: true,
    registry: file.registry,
    fileName: file.fileName,
    digest: file.digest,
    code,
    message,
    remedy,
  };
}
