import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { rewriteFix } from "../../edit/rewrite-fix.ts";
import type { Shape, TableShape } from "../../knowledge/shape.ts";
import type { Place } from "../../resolve/place.ts";
import { fits } from "../../resolve/choices.ts";
import { dotted } from "../../words/describe.ts";
import { recommendedKeys } from "./recommended.ts";

/**
 * What to do about `mcp_servers.command = "x"`, where names are the user's, `projects."/x" = "trusted"`, and
 * `pattern = ["rm"]`, where each item is a table.
 */
export function entryAdvice(place: Place): Pick<Diagnostic, "fix" | "hint"> | undefined {
  const { node, name, path, parent, field } = place;
  const shape = parent?.shape;
  if (field || node.kind === "table") return undefined;
  if (shape?.kind === "array" && shape.items.kind === "table") return itemAdvice(place, shape.items);
  if (shape?.kind !== "table" || shape.rest?.kind !== "table") return undefined;
  const { rest, keyName = "entry" } = shape;
  if (node.kind === "string" || node.kind === "boolean") {
    const advice = itemAdvice(place, rest);
    if (advice) return advice;
  }
  const header = dotted([...path.slice(0, -1), rest.has(name) ? "NAME" : name]);
  return { hint: `Each ${keyName} has a table of its own: \`[${header}]\`.` };
}

/** Of a value that stands for a table with nothing but it. */
function itemAdvice(place: Place, shape: TableShape): Pick<Diagnostic, "fix"> | undefined {
  const { node, file } = place;
  const key = file.document.syntax.name === "toml" ? onlyKeyFor(place, shape) : undefined;
  if (key === undefined) return undefined;
  const value = `{ ${key} = ${file.document.text.slice(node.start, node.end)} }`;
  return { fix: rewriteFix(`Change to \`${value}\``, node, value, false) };
}

/** The key of a table that can only be meant by a value. */
function onlyKeyFor({ node, name, file }: Place, rest: TableShape): string | undefined {
  if (rest.has(name)) return undefined;
  const [key, ...more] = recommendedKeys(rest, file).filter((one) => fits(node, rest.prop(one) as Shape));
  return more.length === 0 ? key : undefined;
}
