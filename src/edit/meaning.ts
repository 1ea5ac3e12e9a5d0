import { parseToml } from "../toml/parse.ts";
import type { TomlDocument, TomlValue } from "../toml/types.ts";
import { type EditValue, NumberText, datetimeText, isDatetime, isEditTable, membersOf } from "./edit-value.ts";

/**
 * What a value means, however it is written: a text that tells kind and value, a list, or a table. Whole numbers mean the
 * same as integers and floats, as they are one thing to JavaScript.
 */
export type Meaning = string | Meaning[] | MeaningTable;
export type MeaningTable = Map<string, Meaning>;

/** What a document means as a whole; what could not be read means its own text. */
export function meaningOf(document: TomlDocument): MeaningTable {
  return meaningOfNode(document.root, document.text) as MeaningTable;
}

export function meaningOfNode(node: TomlValue, source: string): Meaning {
  // A work list in place of recursion: dotted keys nest to thousands of levels within Codex's limits.
  const pending: Container[] = [];
  const result = shallow(node, source, pending);
  for (let work = pending.pop(); work !== undefined; work = pending.pop()) {
    if (work.node.kind === "array") {
      for (const item of work.node.items) work.list.push(shallow(item, source, pending));
    } else {
      for (const { key, value } of work.node.entries) work.table.set(key.name, shallow(value, source, pending));
    }
  }
  return result;
}

interface Container {
  readonly node: TomlValue & { readonly kind: "array" | "table" };
  readonly list: Meaning[];
  readonly table: MeaningTable;
}

const NO_LIST: Meaning[] = [];
const NO_TABLE: MeaningTable = new Map();

function shallow(node: TomlValue, source: string, pending: Container[]): Meaning {
  switch (node.kind) {
    case "string":
      return `string ${node.value}`;
    case "integer":
    case "float":
      return numberMeaning(node.value);
    case "boolean":
      return `boolean ${node.value}`;
    case "datetime":
      return `datetime ${node.value}`;
    case "null":
      return "null";
    case "invalid":
      return `invalid ${source.slice(node.start, node.end)}`;
    case "array": {
      const list: Meaning[] = [];
      pending.push({ node, list, table: NO_TABLE });
      return list;
    }
    case "table": {
      const table: MeaningTable = new Map();
      pending.push({ node, list: NO_LIST, table });
      return table;
    }
  }
}

function numberMeaning(value: number | bigint): string {
  return `number ${Object.is(value, -0) ? "-0" : value}`;
}

/** What a value will mean once it is written; it must be one that can be. */
export function meaningOfValue(value: EditValue): Meaning {
  if (typeof value === "string") return `string ${value}`;
  if (typeof value === "number" || typeof value === "bigint") return numberMeaning(value);
  if (typeof value === "boolean") return `boolean ${value}`;
  if (isDatetime(value)) return meaningOfText(datetimeText(value));
  if (value instanceof NumberText) return meaningOfText(value.text);
  if (isEditTable(value)) return new Map(membersOf(value).map(([key, member]) => [key, meaningOfValue(member)]));
  return value.map(meaningOfValue);
}

function meaningOfText(written: string): Meaning {
  const { root, text } = parseToml(`x = ${written}`);
  const node = root.get("x")?.value;
  return node ? meaningOfNode(node, text) : "invalid";
}

/** Whether two things mean the same; the order of a table's keys means nothing. */
export function isSameMeaning(one: Meaning, other: Meaning): boolean {
  const pending: [Meaning, Meaning][] = [[one, other]];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const [a, b] = pair;
    if (typeof a === "string" || typeof b === "string") {
      if (a !== b) return false;
    } else if (Array.isArray(a) || Array.isArray(b)) {
      if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
      for (const [index, item] of a.entries()) pending.push([item, b[index] as Meaning]);
    } else {
      if (a.size !== b.size) return false;
      for (const [key, item] of a) {
        const twin = b.get(key);
        if (twin === undefined) return false;
        pending.push([item, twin]);
      }
    }
  }
  return true;
}
