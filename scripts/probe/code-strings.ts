import type { Elf } from "./elf.ts";
import { identifierAt, MAX_IDENTIFIER } from "./identifier.ts";

/** How far from a load of an address its length is looked for, in bytes. */
const REACH = 40;

/**
 * Names that x86-64 code loads by address (`lea reg, [rip + offset]`) with their length as an immediate nearby. Names of
 * structs that are flattened or serialized by hand stand in no array; in these places they do.
 */
export function codeStrings({ data, machine, sections }: Elf): Set<string> {
  const found = new Set<string>();
  const code = sections.get(".text");
  const text = sections.get(".rodata");
  if (machine !== "x86-64" || !code || !text) return found;
  const shift = code.address - code.offset;
  const end = code.offset + code.size;
  const tried = new Map<number, Set<number>>();
  for (let at = code.offset + REACH; at < end - REACH - 8; at++) {
    if (data[at] !== 0x8d || ((data[at + 1] as number) & 0xc7) !== 0x05) continue;
    if (((data[at - 1] as number) & 0xfb) !== 0x48) continue;
    const target = at + 6 + shift + data.readInt32LE(at + 2) - text.address;
    if (target < 0 || target >= text.size) continue;
    let lengths = tried.get(target);
    if (!lengths) tried.set(target, (lengths = new Set()));
    for (const length of immediates(data, at - REACH, at + 6 + REACH)) {
      if (lengths.has(length)) continue;
      lengths.add(length);
      const name = identifierAt(data, text.offset + target, length);
      // With a dot, it is rather the name of a method or a file.
      if (name !== undefined && !name.includes(".")) found.add(name);
    }
  }
  return found;
}

/** Small 32-bit immediates of `mov` and 8-bit ones of `push` and `cmp`, without regard to where instructions start. */
function immediates(data: Buffer, from: number, to: number): Set<number> {
  const found = new Set<number>();
  for (let at = from; at < to; at++) {
    // The upper bytes of a 32-bit length are zero, and an opcode with its operands stands before them.
    const value = data[at] as number;
    if (value === 0 || value > MAX_IDENTIFIER) continue;
    if (data[at + 1] === 0 && data[at + 2] === 0 && data[at + 3] === 0) found.add(value);
    else if (data[at - 1] === 0x6a) found.add(value);
  }
  return found;
}
