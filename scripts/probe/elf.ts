/** A section of an ELF file: where it is in the file and in memory. */
export interface Section {
  readonly name: string;
  readonly address: number;
  readonly offset: number;
  readonly size: number;
}

/** What the probe needs of a 64-bit little-endian ELF file. */
export interface Elf {
  readonly data: Buffer;
  readonly machine: "x86-64" | "aarch64" | "other";
  readonly sections: ReadonlyMap<string, Section>;
  /** Pointers that the loader fills in and that the file itself does not hold: address in memory -> value. */
  readonly relocations: ReadonlyMap<number, number>;
}

const RELATIVE_X86_64 = 8n;
const RELATIVE_AARCH64 = 1027n;
const NO_CONTENT = 8;

/** Reads the section table; undefined when the data is no 64-bit little-endian ELF file. */
export function readElf(data: Buffer): Elf | undefined {
  if (data.length < 64 || data.readUInt32BE(0) !== 0x7f454c46 || data[4] !== 2 || data[5] !== 1) return undefined;
  const table = Number(data.readBigUInt64LE(0x28));
  const entrySize = data.readUInt16LE(0x3a);
  const count = data.readUInt16LE(0x3c);
  const headers = Array.from({ length: count }, (_, index) => readHeader(data, table + index * entrySize));
  const names = headers[data.readUInt16LE(0x3e)];
  const sections = new Map<string, Section>();
  for (const { nameAt, type, ...place } of headers) {
    if (type === NO_CONTENT || !names) continue;
    const start = names.offset + nameAt;
    const name = data.toString("latin1", start, data.indexOf(0, start));
    sections.set(name, { name, ...place });
  }
  const machines: Readonly<Record<number, Elf["machine"]>> = { 62: "x86-64", 183: "aarch64" };
  const relocations = readRelocations(data, sections.get(".rela.dyn"));
  return { data, machine: machines[data.readUInt16LE(18)] ?? "other", sections, relocations };
}

function readHeader(data: Buffer, at: number) {
  return {
    nameAt: data.readUInt32LE(at),
    type: data.readUInt32LE(at + 4),
    address: Number(data.readBigUInt64LE(at + 16)),
    offset: Number(data.readBigUInt64LE(at + 24)),
    size: Number(data.readBigUInt64LE(at + 32)),
  };
}

function readRelocations(data: Buffer, section: Section | undefined): Map<number, number> {
  const found = new Map<number, number>();
  if (!section) return found;
  for (let at = section.offset; at + 24 <= section.offset + section.size; at += 24) {
    const type = data.readBigUInt64LE(at + 8) & 0xffffffffn;
    if (type !== RELATIVE_X86_64 && type !== RELATIVE_AARCH64) continue;
    found.set(Number(data.readBigUInt64LE(at)), Number(data.readBigInt64LE(at + 16)));
  }
  return found;
}
