import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { parseJson } from "../../json/parse-json.ts";
import { LineIndex } from "../../toml/line-index.ts";
import type { OffsetRange, TomlDocument, TomlSyntaxError, TomlValue } from "../../toml/types.ts";

/** A value of a JSON file in the form in which TOML is checked, with the places of the JSON text. */
export interface JsonDocument {
  /** The table under the key; empty when there is none. */
  readonly document: TomlDocument;
  /** What JSON itself, or a setting, does not take. */
  readonly findings: readonly Diagnostic[];
}

/** What Codex refuses in its own files, and readers of other ones do not. */
const TAKEN = ["json/byte-order-mark", "json/duplicate-key", "json/lone-surrogate"];

/** Reads the object under a key of a JSON file. */
export function readJsonKey(text: string, key: string): JsonDocument {
  const whole = parseJson(text);
  const [error] = whole.errors.filter(({ code }) => !TAKEN.includes(code));
  const findings = error ? [syntaxFinding(text, error)] : [];
  const value = whole.root.get(key)?.value;
  if (!error && value && value.kind !== "table") findings.push(notAnObject(value));
  // Nobody writes a file with so many brackets in each other.
  const isUsable = value?.kind === "table" && !whole.errors.some(({ code }) => code === "json/nested-too-deep");
  const root = isUsable ? value : parseJson("").root;
  return { document: { ...whole, root, top: root, statements: root.pairs, errors: [] }, findings };
}

function syntaxFinding(text: string, { start, end, message }: TomlSyntaxError): Diagnostic {
  const { line, column } = new LineIndex(text).position(start);
  return finding("settings/invalid-json", `The file is not JSON at line ${line}, column ${column}: ${message}`, {
    start,
    end,
  });
}

function notAnObject(value: TomlValue): Diagnostic {
  return finding("settings/invalid-value", "The settings must be an object.", value);
}

function finding(code: string, message: string, { start, end }: OffsetRange): Diagnostic {
  return { code, effect: "inert", severity: "error", message, path: [], range: { start, end } };
}
