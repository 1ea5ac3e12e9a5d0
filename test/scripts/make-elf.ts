interface Contents {
  readonly texts: readonly string[];
  /** Indexes of the texts that an array points at, in its order. */
  readonly pointers: readonly number[];
  /** Whether the pointers stand in the array itself or in the relocations. */
  readonly inPlace?: boolean;
  /** Indexes of the texts that code loads. */
  readonly loads?: readonly number[];
}

/** A small 64-bit ELF file with the sections that the probe reads. */
export function makeElf({ texts, pointers, inPlace = true, loads = [] }: Contents): Buffer {
  const address = { ".rodata": 0x10000, ".data.rel.ro": 0x20000, ".text": 0x30000 };
  const starts: number[] = [];
  let rodata = "";
  for (const text of texts) {
    starts.push(rodata.length);
    rodata += text;
  }
  const data = Buffer.alloc(pointers.length * 16 + 32);
  const relocations = Buffer.alloc(inPlace ? 0 : pointers.length * 24);
  for (const [index, text] of pointers.entries()) {
    const target = BigInt(address[".rodata"] + (starts[text] as number));
    if (inPlace) data.writeBigUInt64LE(target, index * 16);
    else {
      relocations.writeBigUInt64LE(BigInt(address[".data.rel.ro"] + index * 16), index * 24);
      relocations.writeBigUInt64LE(8n, index * 24 + 8);
      relocations.writeBigInt64LE(target, index * 24 + 16);
    }
    data.writeBigUInt64LE(BigInt((texts[text] as string).length), index * 16 + 8);
  }
  const code = Buffer.alloc(128 + loads.length * 128, 0x90);
  for (const [index, text] of loads.entries()) {
    const at = 64 + index * 128;
    // lea rsi, [rip + offset]; mov edx, length
    code.set([0x48, 0x8d, 0x35], at);
    code.writeInt32LE(address[".rodata"] + (starts[text] as number) - (address[".text"] + at + 7), at + 3);
    code.set([0xba], at + 7);
    code.writeUInt32LE((texts[text] as string).length, at + 8);
  }
  return assemble([
    { name: ".rodata", address: address[".rodata"], body: Buffer.from(rodata, "latin1") },
    { name: ".data.rel.ro", address: address[".data.rel.ro"], body: data },
    { name: ".text", address: address[".text"], body: code },
    ...(relocations.length > 0 ? [{ name: ".rela.dyn", address: 0, body: relocations }] : []),
  ]);
}

function assemble(sections: readonly { name: string; address: number; body: Buffer }[]): Buffer {
  const all = [...sections, { name: ".shstrtab", address: 0, body: Buffer.alloc(0) }];
  const names = Buffer.from(`\0${all.map(({ name }) => `${name}\0`).join("")}`, "latin1");
  const bodies = all.map(({ name, body }) => (name === ".shstrtab" ? names : body));
  const header = Buffer.alloc(64);
  const table = Buffer.alloc(all.length * 64);
  let offset = header.length;
  for (const [index, { name, address }] of all.entries()) {
    const body = bodies[index] as Buffer;
    const at = index * 64;
    table.writeUInt32LE(names.indexOf(`\0${name}\0`) + 1, at);
    table.writeUInt32LE(1, at + 4);
    table.writeBigUInt64LE(BigInt(address), at + 16);
    table.writeBigUInt64LE(BigInt(offset), at + 24);
    table.writeBigUInt64LE(BigInt(body.length), at + 32);
    offset += body.length;
  }
  header.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  header.writeUInt16LE(62, 18);
  header.writeBigUInt64LE(BigInt(offset), 0x28);
  header.writeUInt16LE(64, 0x3a);
  header.writeUInt16LE(all.length, 0x3c);
  header.writeUInt16LE(all.length - 1, 0x3e);
  return Buffer.concat([header, ...bodies, table]);
}
