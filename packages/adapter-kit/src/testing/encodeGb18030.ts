const decoder = new TextDecoder('gb18030');

/** Every character of the basic plane with its bytes, asked of the decoder: two bytes first, then four. */
function createTable(): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const learn = (...bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (text.length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, bytes);
  };
  for (let unit = 0; unit < 0x80; unit += 1) learn(unit);
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) learn(lead, trail);
  for (let linear = 0; linear < 39_420; linear += 1) learn(...fourBytes(0x81, linear));
  return table;
}

function fourBytes(lead: number, linear: number): readonly [number, number, number, number] {
  const fourth = 0x30 + (linear % 10);
  const third = 0x81 + (Math.floor(linear / 10) % 126);
  const second = 0x30 + (Math.floor(linear / 1260) % 10);
  return [lead + Math.floor(linear / 12_600), second, third, fourth];
}

let table: ReadonlyMap<string, readonly number[]> | undefined;

/** Text as GB18030 bytes; for tests, since Node only decodes. @throws for what the table lacks */
export function encodeGb18030(text: string): Uint8Array {
  table ??= createTable();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const found = point >= 0x10000 ? fourBytes(0x90, point - 0x10000) : table.get(character);
    if (found === undefined) throw new RangeError(`GB18030 has no U+${point.toString(16)} here`);
    bytes.push(...found);
  }
  return Uint8Array.from(bytes);
}
