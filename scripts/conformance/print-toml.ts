import type { Random } from "./random.ts";
import { basicString, type Entry, type TableTree, type Tree } from "./toml-tree.ts";

/** The text of a table as a TOML file. With a random source, every way to spell it occurs: headers, dots, braces. */
export function printToml(root: TableTree, random?: Random): string {
  return new Printer(random).print(root);
}

/** The text of a value on one line. */
export function printValue(tree: Tree, random?: Random): string {
  switch (tree.kind) {
    case "leaf":
      return tree.text;
    case "list":
      return `[${tree.items.map((item) => printValue(item, random)).join(", ")}${tree.items.length > 0 && random?.chance(0.05) ? "," : ""}]`;
    case "table": {
      const pairs = tree.entries.map((entry) => inlinePair(entry, random)).join(", ");
      return pairs === "" ? "{}" : `{ ${pairs}${random?.chance(0.05) ? "," : ""} }`;
    }
  }
}

function inlinePair({ key, value }: Entry, random: Random | undefined): string {
  const [only, second] = value.kind === "table" ? value.entries : [];
  if (only && !second && random?.chance(0.3)) return `${printKey(key, random)}.${inlinePair(only, random)}`;
  return `${printKey(key, random)} = ${printValue(value, random)}`;
}

/** A key as TOML, in quotes where it must be, and sometimes where it need not. */
export function printKey(key: string, random?: Random): string {
  if (/^[\w-]+$/.test(key) && !random?.chance(0.04)) return key;
  return /^[ -&(-~]*$/.test(key) && random?.chance(0.4) ? `'${key}'` : basicString(key);
}

class Printer {
  readonly #random: Random | undefined;
  /** The pairs of the root table come first; then one section per header. */
  readonly #sections: string[] = [];

  constructor(random: Random | undefined) {
    this.#random = random;
  }

  print(root: TableTree): string {
    this.#section("", root, []);
    const [top, ...rest] = this.#sections as [string, ...string[]];
    // Sections of arrays of tables have an order that matters.
    const shuffle = this.#random?.chance(0.15) && !rest.some((section) => section.startsWith("[["));
    const text = [top, ...(shuffle && this.#random ? this.#random.shuffled(rest) : rest)].join("");
    return this.#random?.chance(0.02) ? text.replaceAll("\n", "\r\n") : text;
  }

  #section(header: string, table: TableTree, path: readonly string[]): void {
    const lines: string[] = [];
    const below: (() => void)[] = [];
    const seen = new Set<string>();
    for (const entry of table.entries) {
      const { key, value } = entry;
      const isTwice = seen.has(key);
      seen.add(key);
      const style = isTwice ? "inline" : this.#style(value);
      if (style === "inline") {
        lines.push(`${this.#key(key)} = ${printValue(value, this.#random)}`);
      } else if (style === "dotted") {
        lines.push(...this.#dotted(this.#key(key), value as TableTree));
      } else if (value.kind === "table") {
        below.push(() => this.#header(value, [...path, key]));
      } else if (value.kind === "list") {
        below.push(() => {
          const name = [...path, key].map((part) => this.#key(part)).join(".");
          for (const item of value.items) this.#section(`[[${name}]]`, item as TableTree, [...path, key]);
        });
      }
    }
    const body = lines.map((line) => `${line}\n`).join("");
    this.#sections.push(header === "" ? body : `${header}\n${body}`);
    for (const print of below) print();
  }

  #header(table: TableTree, path: readonly string[]): void {
    this.#section(`[${path.map((part) => this.#key(part)).join(".")}]`, table, path);
  }

  #dotted(prefix: string, table: TableTree): string[] {
    const lines: string[] = [];
    const seen = new Set<string>();
    for (const { key, value } of table.entries) {
      const name = `${prefix}.${this.#key(key)}`;
      const nested = value.kind === "table" && value.entries.length > 0 && !seen.has(key) && !this.#random?.chance(0.4);
      seen.add(key);
      if (nested) lines.push(...this.#dotted(name, value));
      else lines.push(`${name} = ${printValue(value, this.#random)}`);
    }
    return lines;
  }

  #style(value: Tree): "inline" | "dotted" | "header" {
    if (value.kind === "leaf") return "inline";
    const isOfTables = value.kind === "list" && value.items.length > 0 && value.items.every(isTable);
    if (value.kind === "list" && !isOfTables) return "inline";
    if (this.#random?.chance(0.2)) return "inline";
    if (value.kind === "table" && value.entries.length > 0 && this.#random?.chance(0.25)) return "dotted";
    return "header";
  }

  #key(key: string): string {
    return printKey(key, this.#random);
  }
}

function isTable(tree: Tree): tree is TableTree {
  return tree.kind === "table";
}
