/** The place of an organization in the order of every list: division, code, id. */
export type Cursor = readonly [division: string, code: string, organizationId: string];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isCursor(value: unknown): value is Cursor {
  return (
    Array.isArray(value) &&
    value.length === 3 &&
    value.every((part) => typeof part === 'string' && !part.includes('\0')) &&
    uuid.test(String(value[2]))
  );
}

/** A place as the opaque text that a page ends with. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** The place that a page's text names, or undefined where no page ends so. */
export function decodeCursor(text: string): Cursor | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return isCursor(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
