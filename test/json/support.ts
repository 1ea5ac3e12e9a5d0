import { applyEdits } from "../../src/edit/apply-edits.ts";
import { parseJson } from "../../src/json/parse-json.ts";

/** The errors of a text: the code without `json/`, and what is underlined, by its offsets. */
export function errorsOf(text: string): string[] {
  return parseJson(text).errors.map(({ code, start, end }) => `${code.replace("json/", "")}@${start}-${end}`);
}

/** The text after the fixes of all its errors. */
export function fixed(text: string): string {
  const edits = parseJson(text).errors.flatMap(({ fix }) => fix?.edits ?? []);
  return applyEdits(text, edits);
}
