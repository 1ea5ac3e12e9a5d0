/** What a Codex release was seen to do with one key of a table. */
export interface SeenKey {
  /** The probe values that loaded: with the key alone in a table that is otherwise as small as can be. */
  readonly accepts: readonly string[];
  /** The expected type in Codex's words; empty when no error told it. */
  readonly expects: string;
  /** The values of an enumeration; older spellings and values that are refused later can be among them. */
  readonly variants?: readonly string[];
  /** Those of the accepted values that strict mode takes too, where it refuses some. */
  readonly strict?: readonly string[];
  /** The deserializer refuses the table without the key. */
  readonly required?: boolean;
  /** Maturity and default of a feature, from `codex features list`. */
  readonly stage?: string;
  readonly default?: boolean;
}

/** The key of a table's entry on the names that it does not know. */
export const UNKNOWN = "*";

/**
 * What a table does with unknown names: `ignored` (strict mode refuses them), `inert` (nobody minds them), `fatal`
 * (refused), or `typed` (they must have a type: the table takes them for entries).
 */
export type UnknownNames = "ignored" | "inert" | "fatal" | "typed";

/** The entry of a table under `UNKNOWN`. */
export interface SeenUnknown extends SeenKey {
  readonly unknown: UnknownNames;
  /** The fields of the table's structs in the binary's own order, which is that of an array in their place, by name. */
  readonly orders?: Readonly<Record<string, readonly string[]>>;
  /** Names among the fields of its structs of which Codex accepted no value. */
  readonly unsettled?: readonly string[];
}

export type SeenTable = Readonly<Record<string, SeenKey | SeenUnknown>>;

/**
 * What a Codex release was seen to accept: tables by path, keys by name. A path is segments joined by `/`, where `x` stands
 * for a name that the user chooses and `[]` for the elements of an array; the empty path is the top level.
 */
export type Surface = Readonly<Record<string, SeenTable>>;

/** The keys of a table without the entry on unknown names. */
export function seenKeys(table: SeenTable): [key: string, seen: SeenKey][] {
  return Object.entries(table).filter(([key]) => key !== UNKNOWN);
}

/** The entry on unknown names, if the surface has one. */
export function seenUnknown(table: SeenTable): SeenUnknown | undefined {
  const entry = table[UNKNOWN];
  return entry && "unknown" in entry ? entry : undefined;
}
