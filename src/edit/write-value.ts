import { parseToml } from "../toml/parse.ts";
import type { TomlPath, TomlValue } from "../toml/types.ts";
import { EditError } from "./edit-error.ts";
import {
  type Datetime,
  type EditTable,
  type EditValue,
  NumberText,
  datetimeText,
  isDatetime,
  isEditTable,
  membersOf,
} from "./edit-value.ts";
import { type StringStyle, writeKey, writeString } from "./write-string.ts";

/** Codex reads no brackets that are nested deeper than 80; a path may have as many dots besides. */
const LONGEST_PATH = 160;
const INTEGERS = { least: -(2n ** 63n), most: 2n ** 63n - 1n };

/**
 * A value as TOML; arrays and tables on one line.
 *
 * @param path Where it goes, for the message of an error.
 * @param like The value whose place it takes: strings keep their notation, floats stay floats.
 * @throws EditError when TOML cannot write it.
 */
export function writeValue(value: EditValue, style: StringStyle, path: TomlPath, like?: TomlValue): string {
  if (path.length > LONGEST_PATH) throw unwritable(path, "it is nested too deeply");
  switch (typeof value) {
    case "string":
      if (/\p{Surrogate}/u.test(value)) throw unwritable(path, "its text holds half of a character");
      return writeString(value, style, like?.kind === "string" ? like.style : undefined);
    case "number":
      return writeNumber(value, like?.kind === "float");
    case "bigint":
      if (value < INTEGERS.least || value > INTEGERS.most) throw unwritable(path, "it is not within 64 bits");
      return String(value);
    case "boolean":
      return String(value);
    case "object":
      if (isDatetime(value)) return writeDatetime(value, path);
      if (value instanceof NumberText) return asOne(value.text, NUMBERS, path, "it is not a number of TOML");
      if (Array.isArray(value)) {
        return `[${value.map((item: EditValue, index) => writeValue(item, style, [...path, index])).join(", ")}]`;
      }
      if (isEditTable(value)) return writeTable(value, style, path);
  }
  throw unwritable(path, `TOML has no ${value === null ? "null" : typeof value}`);
}

/**
 * Refuses a value that TOML cannot write, wherever in it that is: programs without types may ask for any.
 *
 * @throws EditError when TOML cannot write it.
 */
export function refuseUnwritable(value: EditValue, path: TomlPath): void {
  writeValue(value, { quotes: "basic", lineBreak: "\n" }, path);
}

function unwritable(path: TomlPath, reason: string): EditError {
  return new EditError("value", path, `The value cannot be written: ${reason}.`);
}

function writeTable(table: EditTable, style: StringStyle, path: TomlPath): string {
  const pairs = membersOf(table).map(
    ([key, value]) => `${writeKey(key, style.quotes)} = ${writeValue(value, style, [...path, key])}`,
  );
  return pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
}

function writeNumber(value: number, asFloat: boolean): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (Object.is(value, -0)) return "-0.0";
  const text = String(value);
  // A larger one may be rounded, which an integer must not be.
  if (!asFloat && Number.isSafeInteger(value)) return text;
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function writeDatetime(value: Date | Datetime, path: TomlPath): string {
  if (value instanceof Date && Number.isNaN(value.getTime())) throw unwritable(path, "the date is invalid");
  return asOne(datetimeText(value), DATETIMES, path, "it is not a date or time of TOML");
}

const DATETIMES: ReadonlySet<TomlValue["kind"]> = new Set(["datetime"]);
const NUMBERS: ReadonlySet<TomlValue["kind"]> = new Set(["integer", "float"]);

/** A text as it is, if it is one value of some kind and nothing else. */
function asOne(text: string, kinds: ReadonlySet<TomlValue["kind"]>, path: TomlPath, otherwise: string): string {
  const { root, errors } = parseToml(`x = ${text}`);
  const node = root.get("x")?.value;
  if (errors.length > 0 || !node || !kinds.has(node.kind) || node.end !== "x = ".length + text.length) {
    throw unwritable(path, otherwise);
  }
  return text;
}
