import type { OtherName } from "../schema/json-schema.ts";

/**
 * Names that people know a key of a table by from elsewhere, by where they have them from (in words that follow "is").
 * A text is the key that is meant: of the same table, or else a path from the top of the file.
 */
export type OtherNames = Readonly<Record<string, Readonly<Record<string, OtherName | string>>>>;

/** Where people have names from. */
export const FLAG = "a flag of `codex`";
export const OTHER_AGENTS = "what other agents call it";
export const COMMON_GUESS = "a common guess";
