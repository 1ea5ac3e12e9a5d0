import type { TomlEntry, TomlValue } from "../types.ts";
import type { KeyNode } from "../tree/nodes.ts";
import type { ParseState, ReportExtras } from "../tree/state.ts";
import type { Clash } from "../tree/tables.ts";
import { shorten } from "./shorten.ts";

function first({ key: { start, end } }: TomlEntry): ReportExtras {
  return { related: [{ message: "first defined here", range: { start, end } }] };
}

const KIND_NAMES: Record<TomlValue["kind"], string> = {
  string: "a string",
  integer: "an integer",
  float: "a float",
  boolean: "a boolean",
  datetime: "a date or time",
  array: "an array",
  table: "an inline table",
  invalid: "a value",
  null: "a value",
};

/** Reports a key that cannot define what it names, or add to it. */
export function reportClash(s: ParseState, clash: Clash): void {
  const { kind, key, existing } = clash;
  switch (kind) {
    case "taken":
      reportTaken(s, key, existing);
      break;
    case "closed":
      reportClosed(s, key, existing);
      break;
    case "headed":
      reportHeaded(s, key, existing);
      break;
    default:
      reportRedefined(s, key, kind === "redefined-array", existing);
  }
}

function reportTaken(s: ParseState, key: KeyNode, existing: TomlEntry): void {
  const message = `\`${shorten(key.name)}\` is defined twice in this table.`;
  s.report("duplicate-key", key.start, key.end, message, first(existing));
}

function reportClosed(s: ParseState, key: KeyNode, existing: TomlEntry): void {
  const kind = existing.value.kind;
  if (kind === "invalid") return;
  const name = shorten(key.name);
  if (kind === "array" || kind === "table") {
    s.report(
      "extended-inline-table",
      key.start,
      key.end,
      `\`${name}\` is ${KIND_NAMES[kind]}, which is complete where it ends; nothing can be added to it.`,
      first(existing),
    );
  } else {
    s.report(
      "not-a-table",
      key.start,
      key.end,
      `\`${name}\` is ${KIND_NAMES[kind]}, so it cannot hold keys of its own.`,
      first(existing),
    );
  }
}

function reportHeaded(s: ParseState, key: KeyNode, existing: TomlEntry): void {
  s.report(
    "table-redefined",
    key.start,
    key.end,
    `\`${shorten(key.name)}\` is defined by a header, so a dotted key cannot add to it.`,
    first(existing),
  );
}

function reportRedefined(s: ParseState, key: KeyNode, array: boolean, existing: TomlEntry): void {
  const value = existing.value;
  const name = shorten(key.name);
  if (value.kind === "invalid") return;
  if (value.kind === "table" ? value.origin === "inline" : value.kind === "array" && !value.ofTables) {
    s.report(
      "extended-inline-table",
      key.start,
      key.end,
      `\`${name}\` is ${KIND_NAMES[value.kind]} already; a header cannot define it again or add to it.`,
      first(existing),
    );
  } else if (value.kind === "table") {
    const how = value.origin === "dotted" ? "by dotted keys" : array ? "as a table" : "by a header";
    s.report("table-redefined", key.start, key.end, `The table \`${name}\` is already defined ${how}.`, {
      hint: array ? "A list of tables uses `[[...]]` in every header." : "Put all its keys under one header.",
      ...first(existing),
    });
  } else if (value.kind === "array") {
    s.report(
      "table-redefined",
      key.start,
      key.end,
      `\`${name}\` is an array of tables; its headers are written \`[[...]]\`.`,
      first(existing),
    );
  } else {
    s.report(
      "duplicate-key",
      key.start,
      key.end,
      `\`${name}\` is already defined as ${KIND_NAMES[value.kind]}.`,
      first(existing),
    );
  }
}
