import { readElf } from "./elf.ts";

/** Texts of a binary: printable stretches, cut where something in the binary points. */
export type BinaryTexts = ReadonlySet<string>;

const LEAST = 8;
const MOST = 2000;

const isPrintable = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || byte === 0x0a;

/**
 * Reads the texts of a binary. Rust stores them without anything between them, so a stretch is cut at each address that
 * the data or the code refers to: where a text begins.
 */
export function binaryTexts(data: Buffer): BinaryTexts {
  const found = new Set<string>();
  const elf = readElf(data);
  const text = elf?.sections.get(".rodata");
  if (!elf || !text) return found;
  const starts = new Uint8Array(text.size);
  const mark = (address: number): void => {
    const at = address - text.address;
    if (at >= 0 && at < text.size) starts[at] = 1;
  };
  for (const address of elf.relocations.values()) mark(address);
  for (const name of [".data.rel.ro", ".data"]) {
    const section = elf.sections.get(name);
    if (!section) continue;
    for (let at = section.offset; at + 8 <= section.offset + section.size; at += 8) {
      mark(data.readUInt32LE(at) + data.readUInt32LE(at + 4) * 0x1_0000_0000);
    }
  }
  const code = elf.machine === "x86-64" ? elf.sections.get(".text") : undefined;
  if (code) {
    // `lea reg, [rip + offset]`; what is no instruction marks a few places too many.
    const shift = code.address - code.offset;
    for (let at = code.offset + 1; at + 6 <= code.offset + code.size; at++) {
      if (data[at] !== 0x8d || ((data[at + 1] as number) & 0xc7) !== 0x05) continue;
      if (((data[at - 1] as number) & 0xfb) === 0x48) mark(at + 6 + shift + data.readInt32LE(at + 2));
    }
  }
  let start = 0;
  for (let at = 0; at <= text.size; at++) {
    const isInside = at < text.size && isPrintable(data[text.offset + at] as number);
    if (isInside && starts[at] !== 1) continue;
    const length = at - start;
    if (length >= LEAST && length <= MOST) found.add(data.toString("latin1", text.offset + start, text.offset + at));
    start = isInside ? at : at + 1;
  }
  return found;
}
