import type { FormerKey } from "../schema/json-schema.ts";

export type { FormerKey };

/** A key that nothing came after. */
export const GONE: FormerKey = {};

/** A switch of what is always on. */
export const ALWAYS_ON: FormerKey = { instead: "It is always on now.", needless: true };

/** Former keys by name; a text alone is what to do instead. */
export type FormerKeys = Readonly<Record<string, FormerKey | string>>;
