import { applyEdits } from "../../src/edit/apply-edits.ts";
import { LineIndex } from "../../src/toml/line-index.ts";
import { parseToml } from "../../src/toml/parse.ts";
import type { TomlSyntaxError } from "../../src/toml/types.ts";

/** A document and the errors expected of it: code without `toml/`, line, first column and the column after the last. */
export type ErrorRow = readonly [toml: string, errors: readonly string[]];

/** The errors of a document in the notation of `ErrorRow`. */
export function errorsOf(toml: string): string[] {
  return notation(toml, parseToml(toml).errors);
}

export function notation(text: string, errors: readonly TomlSyntaxError[]): string[] {
  const lines = new LineIndex(text);
  return errors.map(({ code, start, end }) => {
    const from = lines.position(start);
    const to = lines.position(end);
    const until = to.line === from.line ? `${to.column}` : `${to.line}:${to.column}`;
    return `${code.replace("toml/", "")}@${from.line}:${from.column}-${until}`;
  });
}

/** Applies the fixes of all errors of a document that have one. */
export function fixed(toml: string): string {
  const edits = parseToml(toml).errors.flatMap(({ fix }) => fix?.edits ?? []);
  return applyEdits(toml, edits);
}
