import type { Range } from "../diagnostics/diagnostic.ts";
import type { Place } from "../resolve/place.ts";
import { listed, tableName } from "../words/describe.ts";
import type { Findings } from "./findings.ts";

/** Reports keys that a table must have. */
export function missingKeys(place: Place, keys: readonly string[], findings: Findings, hint?: string): void {
  const { node } = place;
  if (node.kind !== "table") return;
  const message = `${listed(keys)} ${keys.length > 1 ? "are" : "is"} missing in ${tableName(place.path, node)}.`;
  const at = place.parent ? place.opening : firstKey(place);
  findings.report(place, { code: "missing-key", effect: "fatal", message, ...(hint !== undefined && { hint }) }, at);
}

/** What to underline where the whole file lacks something. */
function firstKey({ children: [first], node: { start } }: Place): Range {
  return first?.key ?? { start, end: start };
}
