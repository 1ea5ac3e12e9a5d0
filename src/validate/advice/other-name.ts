import type { Diagnostic, Fix } from "../../diagnostics/diagnostic.ts";
import { moveFix } from "../../edit/move-fix.ts";
import { renameFix } from "../../edit/rename-fix.ts";
import type { KnownName, Shape, TableShape } from "../../knowledge/shape.ts";
import type { Place } from "../../resolve/place.ts";
import { bareOrQuoted, dotted, wanted } from "../../words/describe.ts";
import { type Check, takes } from "../findings.ts";
import { recommended } from "./recommended.ts";

type Advice = Pick<Partial<Diagnostic>, "hint" | "fix">;

/** What to do about a key that is another name of one that Codex knows; none where this file cannot hold that one. */
export function adviceOnOtherName(
  table: Place,
  entry: Place,
  shape: TableShape,
  name: KnownName,
  check: Check,
): Advice | undefined {
  const { instead, means, from } = name;
  if (instead !== undefined) return { hint: instead };
  const meant = means === undefined ? undefined : findMeant(entry, shape, means);
  if (!meant) return undefined;
  const { path, holder, isHere } = meant;
  const key = path.at(-1) ?? "";
  const title = isHere || path.length === 1 ? `\`${key}\`` : `\`${key}\` in \`[${dotted(path.slice(0, -1))}]\``;
  if (recommended(holder, key, entry.file) === undefined) {
    return holder.field(key)?.userOnly
      ? { hint: `The key is ${title}, which only \`$CODEX_HOME/config.toml\` can set.` }
      : undefined;
  }
  const known =
    key === entry.name || from === undefined
      ? `The key is ${title}`
      : `\`${entry.name}\` is ${from}: the key is ${title}`;
  const home = isHere ? table.child(key) : entry.root.child(...path);
  if (home) return { hint: `${known}, which is set too. Remove \`${entry.name}\`.` };
  const value = valueFor(entry, name);
  const target = holder.prop(key) as Shape;
  if (value === undefined || !takes(entry, target, check)) {
    const isTable = entry.node.kind === "table" && target.kind === "table";
    return { hint: isTable ? `${known}.` : `${known}, which takes ${wanted(target)}.` };
  }
  const fix = isHere ? renamed(entry, key, value) : moved(entry, path, value);
  return fix ? { fix, hint: `${known}.` } : { hint: `${known}.` };
}

interface Meant {
  readonly path: readonly string[];
  /** The table that has the key. */
  readonly holder: TableShape;
  /** Whether that is the table in which the other name stands. */
  readonly isHere: boolean;
}

function findMeant({ path, file }: Place, shape: TableShape, means: string): Meant | undefined {
  const names = path.filter((segment) => typeof segment === "string");
  if (recommended(shape, means, file, "config") !== undefined) {
    return { path: [...names.slice(0, -1), means], holder: shape, isHere: true };
  }
  const segments = means.split(".");
  let holder: Shape | undefined = file.rootShape;
  for (const segment of segments.slice(0, -1)) holder = holder?.kind === "table" ? holder.prop(segment) : undefined;
  return holder?.kind === "table" ? { path: segments, holder, isHere: false } : undefined;
}

/** The value to write under the other name; undefined where it cannot be told. */
function valueFor({ node, file }: Place, { opposite }: KnownName): string | undefined {
  if (!opposite) return file.document.text.slice(node.start, node.end);
  return node.kind === "boolean" ? String(!node.value) : undefined;
}

function renamed(entry: Place, to: string, value: string): Fix {
  const { node, file, path } = entry;
  const fix = renameFix(file.document, path, to, false);
  if (file.document.text.slice(node.start, node.end) === value) return fix;
  return {
    ...fix,
    title: `Change to \`${bareOrQuoted(to)} = ${value}\``,
    edits: [...fix.edits, { range: { start: node.start, end: node.end }, text: value }],
  };
}

function moved({ key, file, node }: Place, path: readonly string[], value: string): Fix | undefined {
  // A table under a header of its own takes more than its line.
  if (!key || (node.kind === "table" && node.origin !== "inline")) return undefined;
  const fix = moveFix(file.document, key, path, value);
  return fix && { ...fix, safe: false };
}
