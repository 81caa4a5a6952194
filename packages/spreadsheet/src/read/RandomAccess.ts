/** Bytes that can be read from any place, such as an open file. */
export interface RandomAccess {
  /** In bytes. */
  readonly size: number;
  /** Exactly `length` bytes from `offset`. @throws where there are fewer */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}
