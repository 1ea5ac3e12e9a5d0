/** The values whose fate tells the type of a key, by the kind of value that they are in TOML. */
export const KINDS: readonly (readonly [first: string, ...rest: string[]])[] = [
  ["1.5", "nan"],
  ['"zz"', '""'],
  ["true"],
  ["1", "0", "-1", "256", "65536", "4294967296", "9223372036854775807"],
  ["[]", "[1]", '["x"]'],
  ["{}", "{ zz = 1 }", '{ zz = "x" }'],
  ["1979-05-27"],
];

export const PROBE_VALUES: readonly string[] = KINDS.flat();

/** A name that no Codex has. */
export const NONSENSE = "zz_unknown_zz";
