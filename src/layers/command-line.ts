import type { TableShape } from "../knowledge/shape.ts";
import { parseToml, toml } from "../toml/parse.ts";
import type { OffsetRange, TomlDocument, TomlEntry, TomlPair, TomlTable, TomlValue } from "../toml/types.ts";
import { moved } from "./as-codex-reads.ts";
import { MadeTable, emptyTable, withEntry } from "./made-node.ts";
import { valueAt } from "./merge.ts";

/** What is wrong with an argument of the command line. */
export interface ArgumentError {
  readonly kind: "no-equals" | "no-key" | "unknown-feature";
  readonly at: OffsetRange;
  readonly text: string;
}

/** The layer of the command line, as a document whose lines are the arguments. */
export interface CommandLine {
  readonly document: TomlDocument;
  readonly errors: readonly ArgumentError[];
}

/** The one key that `-c` takes without its table. */
const SHORT_KEYS: ReadonlyMap<string, string> = new Map([["use_legacy_landlock", "features.use_legacy_landlock"]]);

export interface Switches {
  readonly enable: readonly string[];
  readonly disable: readonly string[];
  /** The table of features. */
  readonly features: TableShape | undefined;
}

/**
 * Reads the values of `-c`, `--enable` and `--disable`: first the `-c` in their order, then what is enabled, then what is
 * disabled. Undefined where there are none.
 */
export function readCommandLine(overrides: readonly string[], switches: Switches): CommandLine | undefined {
  const { enable, disable, features } = switches;
  if (overrides.length + enable.length + disable.length === 0) return undefined;
  const errors: ArgumentError[] = [];
  const lines: string[] = [];
  const statements: TomlPair[] = [];
  let start = 0;
  let root: TomlTable = emptyTable({ start: 0, end: 0 });
  const addLine = (line: string): number => {
    lines.push(line);
    const at = start;
    start += line.length + 1;
    return at;
  };
  for (const text of overrides) {
    const at = addLine(text);
    const read = readOverride(text, at);
    if ("kind" in read) errors.push(read);
    else {
      root = assigned(root, read.path, read.value, features);
      statements.push({ type: "pair", keys: read.path, value: read.value, start: at, end: at + text.length });
    }
  }
  const flags = [...enable.map((name) => ({ name, value: true })), ...disable.map((name) => ({ name, value: false }))];
  for (const { name, value } of flags) {
    const option = value ? "--enable " : "--disable ";
    const from = addLine(option + name) + option.length;
    const at = { start: from, end: from + name.length };
    const path = [FEATURES, name].map((segment) => ({ name: segment, ...at }));
    if (features?.has(name)) root = assigned(root, path, { kind: "boolean", value, ...at }, features);
    else errors.push({ kind: "unknown-feature", at, text: name });
  }
  const text = lines.join("\n");
  const whole = new MadeTable({ start: 0, end: text.length, origin: "root", incomplete: false }, root.entries);
  return {
    document: { syntax: toml, text, root: whole, top: whole, statements, comments: [], errors: [] },
    errors,
  };
}

const FEATURES = "features";

interface Override {
  readonly path: readonly TomlEntry["key"][];
  readonly value: TomlValue;
}

function readOverride(text: string, at: number): Override | ArgumentError {
  const equals = text.indexOf("=");
  const whole = { start: at, end: at + text.length };
  if (equals === -1) return { kind: "no-equals", at: whole, text };
  const name = text.slice(0, equals).trim();
  if (name === "") return { kind: "no-key", at: whole, text };
  const keyStart = at + text.slice(0, equals).search(/\S/);
  const raw = text.slice(equals + 1).trim();
  const valueStart = at + equals + 1 + Math.max(text.slice(equals + 1).search(/\S/), 0);
  return { path: keysOf(name, keyStart), value: readValue(raw, valueStart) };
}

/** The key is cut at every dot, in quotes too. */
function keysOf(written: string, start: number): TomlEntry["key"][] {
  const full = SHORT_KEYS.get(written);
  if (full !== undefined) return full.split(".").map((name) => ({ name, start, end: start + written.length }));
  let at = start;
  return written.split(".").map((name) => {
    const key = { name, start: at, end: at + name.length };
    at += name.length + 1;
    return key;
  });
}

const PREFIX = "value = ";

/** What TOML makes of the text; where it makes nothing of it, the text without the quotes at its ends. */
function readValue(raw: string, start: number): TomlValue {
  const document = parseToml(PREFIX + raw);
  const entry = document.root.get("value");
  if (document.errors.length === 0 && entry) return moved(entry.value, start - PREFIX.length);
  return { kind: "string", style: "basic", value: withoutQuotes(raw), start, end: start + raw.length };
}

function withoutQuotes(text: string): string {
  const isQuote = (index: number): boolean => text[index] === '"' || text[index] === "'";
  let [start, end] = [0, text.length];
  while (start < end && isQuote(start)) start++;
  while (end > start && isQuote(end - 1)) end--;
  return text.slice(start, end);
}

/**
 * The table with a value at a path; what stands in the way is replaced. Some features come together with what they are set
 * to already, as they do across files.
 */
function assigned(
  table: TomlTable,
  path: readonly TomlEntry["key"][],
  value: TomlValue,
  features: TableShape | undefined,
): TomlTable {
  const [first, second] = path;
  const isToggle = first?.name === FEATURES && second !== undefined && features?.field(second.name)?.toggle === true;
  return isToggle ? withToggle(table, path, value) : replaced(table, path, value);
}

function withToggle(table: TomlTable, path: readonly TomlEntry["key"][], value: TomlValue): TomlTable {
  const [first, second] = path as [TomlEntry["key"], TomlEntry["key"]];
  const present = valueAt(table, [first.name, second.name]);
  const enabled = [first, second, { ...second, name: "enabled" }];
  if (present?.kind === "table" && path.length === 2 && value.kind === "boolean")
    return replaced(table, enabled, value);
  const changed = replaced(table, path, value);
  if (present?.kind !== "boolean" || (path.length === 2 && value.kind !== "table")) return changed;
  const isSaid = valueAt(changed, [first.name, second.name, "enabled"]) !== undefined;
  return isSaid ? changed : replaced(changed, enabled, present);
}

function replaced(table: TomlTable, [key, ...rest]: readonly TomlEntry["key"][], value: TomlValue): TomlTable {
  if (!key) return table;
  if (rest.length === 0) return withEntry(table, { key, value });
  const present = table.get(key.name)?.value;
  const inner = present?.kind === "table" ? present : emptyTable(key, "dotted");
  return withEntry(table, { key, value: replaced(inner, rest, value) });
}
