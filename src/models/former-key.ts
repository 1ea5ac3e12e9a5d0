import type { FormerKey } from "../schema/json-schema.ts";

export type { FormerKey };

/** A key that nothing came after. */
export const GONE: FormerKey = {};

/** Former keys by name; a text alone is what to do instead. */
export type FormerKeys = Readonly<Record<string, FormerKey | string>>;
