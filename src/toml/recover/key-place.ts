/** Where a key stands, which decides what ends it. */
export const PAIR_KEY = 0;
export const HEADER_KEY = 1;
export const INLINE_KEY = 2;
export type KeyPlace = typeof PAIR_KEY | typeof HEADER_KEY | typeof INLINE_KEY;
