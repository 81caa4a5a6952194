import { z } from 'zod';

/** A place in the list of quarantined rows. */
export const QuarantineCursor = z.tuple([z.iso.datetime(), z.string(), z.int()]);

export interface QuarantinePlace {
  readonly receivedAt: string;
  readonly filing: string;
  readonly line: number;
}

export function encodeCursor({ receivedAt, filing, line }: QuarantinePlace): string {
  return Buffer.from(JSON.stringify([receivedAt, filing, line])).toString('base64url');
}

/** The place, or undefined for what is no cursor of this list. */
export function decodeCursor(cursor: string | undefined): QuarantinePlace | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [receivedAt, filing, line] = QuarantineCursor.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    return { receivedAt, filing, line };
  } catch {
    return undefined;
  }
}
