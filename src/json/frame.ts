import type { TomlPair, TomlValue } from "../toml/types.ts";
import { ArrayNode, type KeyNode } from "../toml/tree/nodes.ts";
import { NO_ENTRIES, PairNode, TableNode } from "../toml/tree/table-node.ts";
import type { JsonErrors } from "./json-errors.ts";

/** What an open bracket waits for: `first` and `next` are a key or an item, the latter behind a comma. */
export type Awaited = "first" | "next" | "colon" | "value" | "separator";

/** An array or object whose end is not read yet. */
export class Frame {
  readonly kind: "array" | "object";
  readonly start: number;
  awaits: Awaited = "first";
  /** The key whose value is awaited; undefined for a value that has none and is dropped. */
  key: KeyNode | undefined;
  /** Where what was read last ends: a key, a colon, a comma or a value. */
  lastEnd: number;
  readonly #items: TomlValue[] = [];
  readonly #pairs: PairNode[] = [];

  constructor(kind: Frame["kind"], start: number) {
    this.kind = kind;
    this.start = start;
    this.lastEnd = start + 1;
  }

  get wantsKey(): boolean {
    return this.kind === "object" && this.awaits !== "value" && this.awaits !== "colon";
  }

  /** Notes what has been read, and what is awaited next. */
  goOn(awaits: Awaited, end: number): void {
    this.awaits = awaits;
    this.lastEnd = end;
  }

  put(value: TomlValue): void {
    if (this.kind === "array") this.#items.push(value);
    else if (this.key) this.#pairs.push(PairNode.of([this.key], value));
    this.key = undefined;
    this.goOn("separator", value.end);
  }

  /** The node, once the end is known. */
  close(end: number, isIncomplete: boolean, errors: JsonErrors): ArrayNode | TableNode {
    if (this.kind === "array") return new ArrayNode(this.start, end, this.#items, null, false, isIncomplete);
    const table = new TableNode(this.start, end, "inline", NO_ENTRIES);
    for (const pair of lastOfEach(this.#pairs, errors)) table.put(pair);
    table.pairs = this.#pairs satisfies readonly TomlPair[];
    table.incomplete = isIncomplete;
    return table;
  }
}

/** Of pairs with the same name the last one, which is what readers of JSON take; reports the others. */
function lastOfEach(pairs: readonly PairNode[], errors: JsonErrors): readonly PairNode[] {
  const last = new Map<string, PairNode>();
  for (const pair of pairs) {
    const before = last.get(pair.name);
    if (before) reportTwice(before, pair, errors);
    last.set(pair.name, pair);
  }
  return last.size === pairs.length ? pairs : pairs.filter((pair) => last.get(pair.name) === pair);
}

function reportTwice({ key: first }: PairNode, { key: { name, start, end } }: PairNode, errors: JsonErrors): void {
  const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  errors.report("duplicate-key", start, end, `The key \`${shown}\` is set twice.`, {
    related: [{ message: "first set here", range: { start: first.start, end: first.end } }],
  });
}
