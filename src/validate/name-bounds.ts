import { rewriteFix } from "../edit/rewrite-fix.ts";
import type { TableShape } from "../knowledge/shape.ts";
import type { TomlKey, TomlTable } from "../toml/types.ts";
import { bareOrQuoted, dotted } from "../words/describe.ts";
import type { Walk } from "./explain.ts";
import { textProblem, type TextProblem } from "./text-bounds.ts";

/** The findings about the names that the user has chosen in a table, and about how many there are. */
export function checkNames(walk: Walk, node: TomlTable, { names }: TableShape): void {
  const { propertyNames, maxProperties, "x-bounds": bounds } = names;
  if (propertyNames && walk.holds(propertyNames["x-bounds"])) {
    for (const { key } of node.entries) {
      const problem = textProblem(key.name, propertyNames);
      if (problem) reportName(walk, node, key, problem);
    }
  }
  const extra = maxProperties === undefined ? undefined : node.entries[maxProperties]?.key;
  if (!extra || !walk.holds(bounds)) return;
  walk.path.push(extra.name);
  walk.report(extra, {
    code: bounds?.code ?? "out-of-range",
    effect: "fatal",
    message: `\`${dotted(walk.path.slice(0, -1))}\` takes at most ${maxProperties} keys; these are ${node.entries.length}.`,
  });
  walk.path.pop();
}

function reportName(walk: Walk, node: TomlTable, key: TomlKey, { words, details, refused }: TextProblem): void {
  walk.path.push(key.name);
  const free = refused && key.name.replace(refused, "");
  // Elsewhere the name may stand for this table.
  const isFree =
    free !== undefined && /^[\w-]+$/.test(free) && !node.get(free) && walk.document.text.split(key.name).length === 2;
  walk.report(key, {
    effect: "fatal",
    message: `The name \`${key.name}\` ${words}.`,
    ...details,
    ...(isFree && { fix: rewriteFix(`Rename to \`${free}\``, key, bareOrQuoted(free), false) }),
  });
  walk.path.pop();
}
