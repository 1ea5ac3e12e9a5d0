import { rewriteFix } from "../edit/rewrite-fix.ts";
import type { TableShape } from "../knowledge/shape.ts";
import type { Place } from "../resolve/place.ts";
import { bareOrQuoted, dotted } from "../words/describe.ts";
import { holds } from "./dropped.ts";
import type { Findings } from "./findings.ts";
import { textProblem, type TextProblem } from "./text-bounds.ts";

/** The findings about the names that the user has chosen in a table, and about how many there are. */
export function checkNames(table: Place, { names }: TableShape, findings: Findings): void {
  const { propertyNames, maxProperties, "x-bounds": bounds } = names;
  if (propertyNames && holds(propertyNames["x-bounds"], table)) {
    for (const entry of table.children) {
      const problem = textProblem(entry.name, propertyNames);
      if (problem) reportName(table, entry, problem, findings);
    }
  }
  const extra = maxProperties === undefined ? undefined : table.children[maxProperties];
  if (!extra || !holds(bounds, table)) return;
  findings.reportKey(extra, {
    code: bounds?.code ?? "out-of-range",
    effect: "fatal",
    message: `\`${dotted(table.path)}\` takes at most ${maxProperties} keys; these are ${table.children.length}.`,
  });
}

function reportName(table: Place, entry: Place, { words, details, refused }: TextProblem, findings: Findings): void {
  const { name, key, file } = entry;
  const free = refused && name.replace(refused, "");
  // Elsewhere the name may stand for this table.
  const isFree =
    free !== undefined && /^[\w-]+$/.test(free) && !table.child(free) && file.document.text.split(name).length === 2;
  findings.reportKey(entry, {
    effect: "fatal",
    message: `The name \`${name}\` ${words}.`,
    ...details,
    ...(isFree && key && { fix: rewriteFix(`Rename to \`${free}\``, key, bareOrQuoted(free), false) }),
  });
}
