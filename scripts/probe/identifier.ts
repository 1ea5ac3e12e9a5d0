/** The longest name worth asking about. */
export const MAX_IDENTIFIER = 64;

const isFirst = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f;
const isNext = (byte: number): boolean =>
  isFirst(byte) || (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e;

/** The text at a place of a binary, when all of it could be the name of a key or of an enumeration's value. */
export function identifierAt(data: Buffer, offset: number, length: number): string | undefined {
  if (length < 1 || length > MAX_IDENTIFIER || offset + length > data.length) return undefined;
  if (!isFirst(data[offset] as number)) return undefined;
  for (let at = offset + 1; at < offset + length; at++) if (!isNext(data[at] as number)) return undefined;
  return data.toString("latin1", offset, offset + length);
}
