import type { Place } from "../resolve/place.ts";
import { listed, tableName } from "../words/describe.ts";
import type { Findings } from "./findings.ts";

/** Reports keys that a table must have. */
export function missingKeys(place: Place, keys: readonly string[], findings: Findings, hint?: string): void {
  const { node } = place;
  if (node.kind !== "table") return;
  const message = `${listed(keys)} ${keys.length > 1 ? "are" : "is"} missing in ${tableName(place.path, node)}.`;
  const at = node.origin === "inline" ? { start: node.start, end: node.start + 1 } : node;
  findings.report(place, { code: "missing-key", effect: "fatal", message, ...(hint !== undefined && { hint }) }, at);
}
