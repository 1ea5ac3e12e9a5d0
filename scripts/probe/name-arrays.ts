import type { Elf } from "./elf.ts";
import { identifierAt } from "./identifier.ts";

/**
 * Arrays of names in the data that the loader relocates. Rust stores the fields of a struct and the variants of an
 * enumeration as pairs of a pointer and a length, in the order of their declaration; neighbours run into each other.
 */
export function nameArrays({ data, sections, relocations }: Elf): string[][] {
  const text = sections.get(".rodata");
  if (!text) return [];
  const runs: string[][] = [];
  for (const name of [".data.rel.ro", ".data"]) {
    const section = sections.get(name);
    if (!section) continue;
    const end = section.offset + section.size - 16;
    let run: string[] = [];
    for (let at = section.offset; at <= end;) {
      const address = section.address + (at - section.offset);
      const pointer = (relocations.get(address) ?? word(data, at)) - text.address;
      const length = word(data, at + 8);
      const found =
        pointer >= 0 && pointer + length <= text.size ? identifierAt(data, text.offset + pointer, length) : undefined;
      if (found !== undefined) {
        run.push(found);
        at += 16;
      } else {
        if (run.length > 0) runs.push(run);
        run = [];
        at += 8;
      }
    }
    if (run.length > 0) runs.push(run);
  }
  return runs;
}

/** A 64-bit word, exact as far as addresses and lengths go. */
function word(data: Buffer, at: number): number {
  return data.readUInt32LE(at) + data.readUInt32LE(at + 4) * 0x1_0000_0000;
}
