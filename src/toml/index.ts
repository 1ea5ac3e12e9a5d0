/**
 * TOML as Codex reads it: a parser that finds every mistake and still reads all that it can.
 *
 * @packageDocumentation
 */
export { LineIndex, type LineColumn } from "./line-index.ts";
export { parseToml } from "./parse.ts";
export { positionAt } from "./position-at.ts";
export { type PlainTable, type PlainValue, toValue } from "./value.ts";
export type * from "./types.ts";
