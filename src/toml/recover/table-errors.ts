import type { TomlCode } from "../codes.ts";
import type { TomlValue } from "../types.ts";
import type { ParseState } from "../tree/state.ts";
import type { Clash } from "../tree/tables.ts";
import { shorten } from "./shorten.ts";

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

type Problem = readonly [code: TomlCode, message: string, hint?: string];

/** Reports a key that cannot define what it names, or add to it. */
export function reportClash(s: ParseState, clash: Clash): void {
  const { kind, key, existing } = clash;
  // Whether a value that cannot be read could be added to, nobody knows.
  if (existing.value.kind === "invalid" && (kind === "closed" || kind.startsWith("redefined"))) return;
  const [code, message, hint] = problemOf(clash, `\`${shorten(key.name)}\``);
  const { start, end } = existing.key;
  const related = [{ message: "first defined here", range: { start, end } }];
  s.report(code, key.start, key.end, message, { ...(hint !== undefined && { hint }), related });
}

function problemOf({ kind, existing: { value } }: Clash, name: string): Problem {
  const isClosed = value.kind === "array" || value.kind === "table";
  switch (kind) {
    case "taken":
      return ["duplicate-key", `${name} is defined twice in this table.`];
    case "headed":
      return ["table-redefined", `${name} is defined by a header, so a dotted key cannot add to it.`];
    case "closed":
      return isClosed
        ? [
            "extended-inline-table",
            `${name} is ${KIND_NAMES[value.kind]}, which is complete where it ends; nothing can be added to it.`,
          ]
        : ["not-a-table", `${name} is ${KIND_NAMES[value.kind]}, so it cannot hold keys of its own.`];
    default:
      return redefinition(value, name, kind === "redefined-array");
  }
}

/** What is wrong with a header that names a value. */
function redefinition(value: TomlValue, name: string, array: boolean): Problem {
  if (value.kind === "table" ? value.origin === "inline" : value.kind === "array" && !value.ofTables) {
    return [
      "extended-inline-table",
      `${name} is ${KIND_NAMES[value.kind]} already; a header cannot define it again or add to it.`,
    ];
  }
  if (value.kind === "table") {
    const how = value.origin === "dotted" ? "by dotted keys" : array ? "as a table" : "by a header";
    return [
      "table-redefined",
      `The table ${name} is already defined ${how}.`,
      array ? "A list of tables uses `[[...]]` in every header." : "Put all its keys under one header.",
    ];
  }
  return value.kind === "array"
    ? ["table-redefined", `${name} is an array of tables; its headers are written \`[[...]]\`.`]
    : ["duplicate-key", `${name} is already defined as ${KIND_NAMES[value.kind]}.`];
}
