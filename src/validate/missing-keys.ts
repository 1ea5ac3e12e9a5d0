import type { Fix, Range } from "../diagnostics/diagnostic.ts";
import { addValue } from "../edit/add-value.ts";
import type { Place } from "../resolve/place.ts";
import { listed, tableName } from "../words/describe.ts";
import type { Findings } from "./findings.ts";

/** Reports keys that a table must have. */
export function missingKeys(place: Place, keys: readonly string[], findings: Findings, hint?: string): void {
  const { node } = place;
  if (node.kind !== "table") return;
  const message = `${listed(keys)} ${keys.length > 1 ? "are" : "is"} missing in ${tableName(place.path, node)}.`;
  const at = place.parent ? place.opening : firstKey(place);
  const fix = roleName(place, keys);
  const advice = { ...(hint !== undefined && { hint }), ...(fix && { fix }) };
  findings.report(place, { code: "missing-key", effect: "fatal", message, ...advice }, at);
}

/** The name of a role that has none: that of its file is what most have. */
function roleName({ parent, file }: Place, [key, ...others]: readonly string[]): Fix | undefined {
  const { kind, fileName, document } = file;
  if (parent || kind !== "agent-role" || key !== "name" || others.length > 0 || fileName === undefined)
    return undefined;
  const name = fileName.replace(/\.toml$/, "");
  return { title: `Add \`name = ${JSON.stringify(name)}\``, safe: false, edits: addValue(document, ["name"], name) };
}

/** What to underline where the whole file lacks something. */
function firstKey({ children: [first], node: { start } }: Place): Range {
  return first?.key ?? { start, end: start };
}
