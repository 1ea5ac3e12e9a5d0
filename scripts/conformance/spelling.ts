import type { Random } from "./random.ts";
import { basicString } from "./toml-tree.ts";

/** A string as TOML, in one of the ways to write it. */
export function spelledString(value: string, random: Random): string {
  const isPlain = /^[ -&(-~é]*$/.test(value);
  switch (random.below(8)) {
    case 0:
      return isPlain ? `'${value}'` : basicString(value);
    case 1:
      return isPlain ? `'''${value}'''` : basicString(value);
    case 2:
      return /^[ !#-[\]-~]*$/.test(value) ? `"""\n${value}"""` : basicString(value);
    case 3:
      return /^[a-z]/.test(value)
        ? `"\\x${value.charCodeAt(0).toString(16)}${basicString(value.slice(1)).slice(1)}`
        : basicString(value);
    default:
      return basicString(value);
  }
}

/** An integer as TOML, in one of the ways to write it. */
export function spelledInteger(value: bigint, random: Random): string {
  if (value < 0n) return String(value);
  switch (random.below(10)) {
    case 0:
      return `0x${value.toString(16)}`;
    case 1:
      return `0o${value.toString(8)}`;
    case 2:
      return `0b${value.toString(2)}`;
    case 3:
      return `+${value}`;
    case 4:
      return String(value).replaceAll(/\B(?=(\d{3})+$)/g, "_");
    default:
      return String(value);
  }
}
