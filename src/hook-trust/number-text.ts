import type { TomlFloat, TomlInteger } from "../toml/types.ts";

/** Floats whose exponent is within these bounds are written without one. */
const [SMALLEST, LARGEST] = [-5, 15];

/** A number of TOML as Codex writes it: the shortest text that gives the same double, in Rust's form. */
export function tomlNumberText({ kind, value }: TomlInteger | TomlFloat): string {
  if (kind === "integer") return String(value);
  const scientific = value.toExponential();
  const exponent = Number(scientific.slice(scientific.indexOf("e") + 1));
  if (exponent < SMALLEST || exponent > LARGEST) return scientific;
  const sign = Object.is(value, -0) ? "-" : "";
  return Number.isInteger(value) ? `${sign}${value}.0` : String(value);
}

/** A number of JSON as Codex writes it: as it stands in the file, with a small `e` and a sign behind it. */
export function jsonNumberText(written: string): string {
  if (written === "-0") return "0";
  return written.toLowerCase().replace(/e(?=\d)/, "e+");
}
