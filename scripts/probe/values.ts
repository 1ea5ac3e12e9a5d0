/** The values whose fate tells the type of a key. */
export const PROBE_VALUES: readonly string[] = [
  "nan",
  "1.5",
  '"zz"',
  '""',
  "true",
  "1",
  "0",
  "-1",
  "256",
  "65536",
  "4294967296",
  "9223372036854775807",
  "[]",
  "[1]",
  '["x"]',
  "{}",
  "{ zz = 1 }",
  '{ zz = "x" }',
  "1979-05-27",
];

/** A name that no Codex has. */
export const NONSENSE = "zz_unknown_zz";
