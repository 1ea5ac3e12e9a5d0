import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Shape, TableShape } from "../knowledge/shape.ts";
import type { Place } from "../resolve/place.ts";
import { fits } from "../resolve/choices.ts";
import { dotted } from "../words/describe.ts";
import { recommendedKeys } from "./recommended.ts";

/** What to do about `mcp_servers.command = "x"`, where names are the user's, and `projects."/x" = "trusted"`. */
export function entryAdvice(place: Place): Pick<Diagnostic, "fix" | "hint"> | undefined {
  const { node, name, path, parent, file, field } = place;
  const shape = parent?.shape;
  if (field || node.kind === "table" || shape?.kind !== "table" || shape.rest?.kind !== "table") return undefined;
  const { rest, keyName = "entry" } = shape;
  const key = onlyKeyFor(place, rest);
  const value = key === undefined ? "" : `{ ${key} = ${file.document.text.slice(node.start, node.end)} }`;
  if (key !== undefined && file.document.syntax.name === "toml") {
    const { start, end } = node;
    return { fix: { title: `Change to \`${value}\``, safe: false, edits: [{ range: { start, end }, text: value }] } };
  }
  const header = dotted([...path.slice(0, -1), rest.has(name) ? "NAME" : name]);
  return { hint: `Each ${keyName} has a table of its own: \`[${header}]\`.` };
}

/** The key of an entry that can only be meant by its value. */
function onlyKeyFor({ node, name, file }: Place, rest: TableShape): string | undefined {
  if (rest.has(name) || (node.kind !== "string" && node.kind !== "boolean")) return undefined;
  const [key, ...more] = recommendedKeys(rest, file).filter((one) => fits(node, rest.prop(one) as Shape));
  return more.length === 0 ? key : undefined;
}
