import { codeStrings } from "./code-strings.ts";
import { readElf } from "./elf.ts";
import { nameArrays } from "./name-arrays.ts";
import { plainStrings } from "./plain-strings.ts";
import { type StructSizes, structSizes } from "./struct-sizes.ts";

/** The names that a binary holds. */
export interface Vocabulary {
  /** Each once, sorted. */
  readonly names: readonly string[];
  /** Arrays of names in their order; several declarations may run into one array. */
  readonly arrays: readonly (readonly string[])[];
  readonly sizes: StructSizes;
  /** What was not understood, for the report. */
  readonly warning?: string;
}

/** Collects the names in a Codex binary: see `name-arrays.ts` and `code-strings.ts`. */
export function readVocabulary(data: Buffer): Vocabulary {
  const elf = readElf(data);
  const sizes = structSizes(data);
  if (!elf) {
    const warning =
      "This is no 64-bit ELF file (Linux): its arrays of names cannot be read, and plain strings are a poor stand-in. " +
      "New keys can be missed; probe the Linux binary of the release instead.";
    return { names: sorted(plainStrings(data)), arrays: [], sizes, warning };
  }
  const arrays = nameArrays(elf);
  const names = codeStrings(elf);
  for (const array of arrays) for (const name of array) names.add(name);
  if (elf.machine === "x86-64") return { names: sorted(names), arrays, sizes };
  const warning = "Only x86-64 code is searched for names; those that stand in no array can be missed.";
  return { names: sorted(names), arrays, sizes, warning };
}

function sorted(names: Iterable<string>): string[] {
  return [...new Set(names)].sort();
}
