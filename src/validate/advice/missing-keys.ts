import type { Range } from "../../diagnostics/diagnostic.ts";
import type { Place } from "../../resolve/place.ts";
import { listed, tableName } from "../../words/describe.ts";
import type { Findings } from "../findings.ts";
import { roleAdvice } from "./missing-role-keys.ts";

/** Reports keys that a table must have. */
export function missingKeys(place: Place, keys: readonly string[], findings: Findings, hint?: string): void {
  const { node } = place;
  if (node.kind !== "table") return;
  const where = place.parent ? `in ${tableName(place.path, node)}` : "at the top level";
  const message = `${listed(keys)} ${keys.length > 1 ? "are" : "is"} missing ${where}.`;
  const at = place.parent ? place.opening : firstKey(place);
  const advice = { ...roleAdvice(place, keys), ...(hint !== undefined && { hint }) };
  findings.report(place, { code: "missing-key", effect: "fatal", message, ...advice }, at);
}

/** What to underline where the whole file lacks something. */
function firstKey({ children: [first], node: { start } }: Place): Range {
  return first?.key ?? { start, end: start };
}
