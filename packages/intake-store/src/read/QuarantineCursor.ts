/** A place in the list of quarantined rows. */
export interface QuarantinePlace {
  readonly receivedAt: string;
  readonly filing: string;
  readonly line: number;
}

export function encodeCursor({ receivedAt, filing, line }: QuarantinePlace): string {
  return Buffer.from(`${receivedAt} ${filing} ${line}`).toString('base64url');
}

/** The place, or undefined for what is no cursor of this list. */
export function decodeCursor(cursor: string | undefined): QuarantinePlace | undefined {
  const text = Buffer.from(cursor ?? '', 'base64url').toString('utf8');
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([a-z][a-z0-9-]*) (\d{1,9})$/.exec(text);
  return parts?.[1] && parts[2]
    ? { receivedAt: parts[1], filing: parts[2], line: Number(parts[3]) }
    : undefined;
}
