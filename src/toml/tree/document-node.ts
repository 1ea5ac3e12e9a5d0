import type {
  OffsetRange,
  Syntax,
  TomlDocument,
  TomlHeader,
  TomlStatement,
  TomlSyntaxError,
  TomlTable,
} from "../types.ts";
import { DOT } from "./chars.ts";
import { KeyNode, RangeNode, cutName, hashName } from "./nodes.ts";
import type { TableNode } from "./table-node.ts";

export class HeaderNode implements TomlHeader {
  declare readonly type: "header";
  declare readonly start: number;
  declare readonly end: number;
  declare readonly array: boolean;
  declare readonly table: TableNode;
  /** The segments; until they are asked for, the source of a header of plain keys without blanks. */
  #keys: readonly KeyNode[] | string;
  static {
    (this.prototype as { type: "header" }).type = "header";
  }
  constructor(start: number, end: number, array: boolean, keys: readonly KeyNode[] | string, table: TableNode) {
    this.start = start;
    this.end = end;
    this.array = array;
    this.table = table;
    this.#keys = keys;
  }

  get keys(): readonly KeyNode[] {
    if (typeof this.#keys === "string") this.#keys = this.cutKeys(this.#keys);
    return this.#keys;
  }

  private cutKeys(source: string): KeyNode[] {
    const keys: KeyNode[] = [];
    const last = this.end - (this.array ? 2 : 1);
    let start = this.start + (this.array ? 2 : 1);
    while (start < last) {
      const quote = source.charAt(start);
      const quoted = quote === '"' || quote === "'";
      let end = quoted ? source.indexOf(quote, start + 1) + 1 : start;
      // A search for the dot would go through the whole text where there is none.
      while (!quoted && end < last && source.charCodeAt(end) !== DOT) end++;
      keys.push(new KeyNode(start, end, hashName(cutName(source, start, end)), source, true));
      start = end + 1;
    }
    return keys;
  }
}

/** The result of a parse. Statements are kept in chunks, and comments as numbers, until they are asked for. */
export class DocumentNode implements TomlDocument {
  readonly text: string;
  readonly root: TomlTable;
  readonly errors: readonly TomlSyntaxError[];
  readonly syntax: Syntax;
  #chunks: readonly (readonly TomlStatement[])[];
  #offsets: readonly number[];
  #comments: RangeNode[] | undefined;

  constructor(
    text: string,
    root: TomlTable,
    statements: readonly (readonly TomlStatement[])[],
    comments: readonly number[],
    errors: readonly TomlSyntaxError[],
    syntax: Syntax,
  ) {
    this.text = text;
    this.root = root;
    this.#chunks = statements;
    this.errors = errors;
    this.syntax = syntax;
    this.#offsets = comments;
  }

  get top(): TomlTable {
    return this.root;
  }

  get statements(): readonly TomlStatement[] {
    if (this.#chunks.length !== 1) this.#chunks = [this.#chunks.flat()];
    return this.#chunks[0] as readonly TomlStatement[];
  }

  get comments(): readonly OffsetRange[] {
    if (this.#comments === undefined) {
      const offsets = this.#offsets;
      const comments: RangeNode[] = [];
      for (let i = 0; i < offsets.length; i += 2) {
        comments.push(new RangeNode(offsets[i] as number, offsets[i + 1] as number));
      }
      this.#comments = comments;
      this.#offsets = [];
    }
    return this.#comments;
  }
}
