import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { moveFix } from "../../edit/move-fix.ts";
import { removalFix } from "../../edit/removal-fix.ts";
import { renameFix } from "../../edit/rename-fix.ts";
import type { Shape, TableShape } from "../../knowledge/shape.ts";
import { isWithoutEffect } from "../../resolve/note.ts";
import type { Place } from "../../resolve/place.ts";
import type { FormerKey } from "../../schema/json-schema.ts";
import { dotted, kindName, listed, wanted } from "../../words/describe.ts";
import { OLDER } from "../../words/older-name.ts";
import { acceptsKind } from "../accepts-kind.ts";
import { insteadOf } from "../check-refused.ts";
import { type Check, takes } from "../findings.ts";
import { tablesWith } from "./homes.ts";
import { explained, isEvents } from "./misplaced-hooks.ts";
import { renameMcpTables } from "./mcp-spelling.ts";
import { adviceOnNear } from "./near-advice.ts";
import { adviceOnOtherFile } from "./other-file.ts";
import { adviceOnOtherName } from "./other-name.ts";
import { recommended, recommendedKeys } from "./recommended.ts";

type Advice = Pick<Partial<Diagnostic>, "hint" | "fix" | "severity">;

// A list of more keys than this helps nobody.
const MOST_KEYS = 14;
/** So few say more than where else there is a key of the name. */
const FEW_KEYS = 5;

/** What to do about a key that its table does not know: from what is certain to what is likely. */
export function keyAdvice(table: Place, entry: Place, shape: TableShape, isFatal: boolean, check: Check): Advice {
  const { name, key, file } = entry;
  if (!key) return {};
  const isTop = shape === file.rootShape;
  const mcpFix = isTop && (name === "mcpServers" || name === "mcp") ? renameMcpTables(file.document, name) : undefined;
  if (mcpFix) return { fix: mcpFix };
  const owner = isTop ? undefined : ownFile(entry, check);
  // A whole table is of no use: one of its keys then needs no more than that said, unless Codex knows it elsewhere.
  const isVoid = !isTop && !isFatal && isWithoutEffect(table);
  const isQuiet = isVoid && (owner === undefined || !file.rootShape.has(name));
  if (owner !== undefined || isQuiet) {
    const hint = owner ?? `Remove it along with \`${dotted(table.path)}\`, which has no effect here.`;
    return { hint, ...(isQuiet && { severity: "info" }) };
  }
  const event = isTop ? adviceOnEvent(entry, shape) : undefined;
  if (event) return event;
  const other = shape.otherName(name);
  return (
    adviceOnSpelling(table, entry, shape, check) ??
    (isTop ? undefined : adviceOnRootKey(entry, isFatal)) ??
    (other && adviceOnOtherName(table, entry, shape, other, check)) ??
    adviceOnFormer(entry, shape, isFatal) ??
    adviceOnOtherRootName(table, entry, check) ??
    adviceOnFeature(table, entry, check) ??
    adviceOnNear(table, entry, shape, check) ??
    adviceOnLevel(table, entry, shape) ??
    adviceOnPlace(entry, shape)
  );
}

/** Of an event of hooks at the top of a file that has them in `hooks`. */
function adviceOnEvent({ name, node, file, root }: Place, shape: TableShape): Advice | undefined {
  const events = shape.prop("hooks");
  if (events?.kind !== "table" || events.prop(name)?.kind !== "array") return undefined;
  if (file.kind !== "hooks-json") return node.kind === "array" ? { hint: explained(name) } : undefined;
  const top = root.node;
  const isFree = top.kind === "table" && top.entries.every(({ key }) => events.has(key.name));
  const hint = `Events stand in an object of their own: \`{ "hooks": { "${name}": [...] } }\`.`;
  if (!isFree) return { hint };
  const edits = [
    { range: { start: top.start + 1, end: top.start + 1 }, text: '"hooks": {' },
    { range: { start: top.end - 1, end: top.end - 1 }, text: "}" },
  ];
  return { hint, fix: { title: "Put the events into `hooks`", safe: false, edits } };
}

function adviceOnSpelling(table: Place, entry: Place, shape: TableShape, check: Check): Advice | undefined {
  const { document } = entry.file;
  const spelling = shape.spelling(entry.name);
  const to = spelling === undefined ? undefined : recommended(shape, spelling, entry.file);
  if (to === undefined || table.child(to)) return undefined;
  const fits = takes(entry, shape.prop(to) as Shape, check);
  // With the right name, Codex would refuse what it ignores now.
  if (!fits && isEvents(shape) && document.syntax.name === "toml") {
    return { hint: `The event is \`${to}\`. ${explained(to)}` };
  }
  return { fix: renameFix(document, entry.path, to, fits) };
}

/** Of a key of the top level that stands below a header. */
function adviceOnRootKey({ name, key, node, file }: Place, isFatal: boolean): Advice | undefined {
  const { document, rootShape, kind } = file;
  const root = rootShape.member(name);
  if (!root || !key) return undefined;
  if (root.shape.kind === "refused") return { hint: insteadOf(root.shape.instead, node) };
  if (!acceptsKind(root.shape, node)) return undefined;
  const { removed, deprecated, userOnly } = root.field;
  if (removed !== undefined) {
    const fix = isFatal ? undefined : removalFix(document, key);
    return { hint: "It no longer has any effect at the top level either.", ...(fix && { fix }) };
  }
  if (deprecated !== undefined) return { hint: deprecated };
  if (userOnly && kind === "project-config") {
    return { hint: "It belongs at the top level of `$CODEX_HOME/config.toml`: Codex drops it from a project's file." };
  }
  const fix = moveFix(document, key, [name]);
  if (fix) return { fix };
  if (document.root.get(name)) {
    return { hint: "It belongs at the top level, where it is set too. Remove one of the two." };
  }
  if (node.kind === "table") return { hint: `\`[${dotted([name])}]\` is a table of the top level.` };
  return { hint: "It belongs at the top level: move it above the first table header." };
}

function adviceOnFormer(entry: Place, shape: TableShape, isFatal: boolean): Advice | undefined {
  const { name, key, file } = entry;
  // What once was a key of the top level often stands below a header by mistake; a single word may mean anything there.
  const former = shape.former(name) ?? (name.includes("_") ? file.rootShape.former(name) : undefined);
  if (!former || !key) return undefined;
  const isVoid = former.instead === undefined || former.needless || repeatsAnother(entry, former);
  const fix = isVoid && !isFatal ? removalFix(file.document, key) : undefined;
  return { hint: former.instead ?? "Removed; there is no replacement.", ...(fix && { fix }) };
}

/** Whether a former key only says once more which key stands beside it. */
function repeatsAnother({ parent, node }: Place, { repeats = {} }: FormerKey): boolean {
  const beside = Object.entries(repeats).filter(([key]) => parent?.child(key));
  return beside.length === 1 && node.kind === "string" && beside[0]?.[1].includes(node.value.toLowerCase()) === true;
}

/** Of another name of a key of the top level, below a header. */
function adviceOnOtherRootName(table: Place, entry: Place, check: Check): Advice | undefined {
  const { name, file } = entry;
  const other = name.includes("_") ? file.rootShape.otherName(name) : undefined;
  return other && adviceOnOtherName(table, entry, file.rootShape, other, check);
}

/** Of a switch of a feature, outside of `[features]`. */
function adviceOnFeature(table: Place, entry: Place, check: Check): Advice | undefined {
  const { name, node, file } = entry;
  const features = file.rootShape.prop("features");
  if (node.kind !== "boolean" || features?.kind !== "table" || features === table.shape) return undefined;
  const means = recommended(features, name, file);
  const known = { means: `features.${means}`, from: OLDER };
  return means === undefined ? undefined : adviceOnOtherName(table, entry, file.rootShape, known, check);
}

/** Of a key below `[permissions.network]`, where the level with the name that the user chooses is missing. */
function adviceOnLevel({ name, path, parent }: Place, entry: Place, shape: TableShape): Advice | undefined {
  const above = parent?.shape;
  const own = shape.prop(name);
  if (above?.kind !== "table" || above.rest !== shape || own?.kind !== "table" || !own.has(entry.name))
    return undefined;
  return { hint: `It is a key of \`[${dotted([...path.slice(0, -1), "NAME", name])}]\`.` };
}

/** Of a key that is none here: where it is one, or what there is here. */
function adviceOnPlace(entry: Place, shape: TableShape): Advice {
  const { name, node, file } = entry;
  const { rootShape } = file;
  const keys = recommendedKeys(shape, file);
  const list = { hint: `Its keys are ${listed(keys, MOST_KEYS)}.` };
  if (keys.length > 0 && keys.length <= FEW_KEYS && !shape.rest) return list;
  // A single word, such as `name`, is a key of many tables and says nothing.
  const homes = rootShape.has(name) || !/[_-]/.test(name) ? [] : tablesWith(name, node, file);
  if (homes.length > 0 && homes.length <= 3) return { hint: `It is a key of ${listed(homes)}.` };
  const otherFile = shape === rootShape ? adviceOnOtherFile(entry) : undefined;
  if (otherFile) return otherFile;
  if (shape.unknownType !== undefined && node.kind !== shape.unknownType) {
    return { hint: `Keys here take a ${shape.unknownType}, not ${kindName(node)}.` };
  }
  if (shape.rest) {
    return shape.keyName === undefined
      ? {}
      : { hint: `Any other key takes a table, with the settings of one ${shape.keyName}.` };
  }
  return keys.length > 0 && keys.length <= MOST_KEYS ? list : { hint: "Remove it, or make it a comment." };
}

/** Where a setting for one project, role or profile goes, none of which can hold it in this file. */
function ownFile(entry: Place, check: Check): string | undefined {
  const { path, file } = entry;
  const [table, name] = path;
  if (path.length !== 3) return undefined;
  const { rootShape } = file;
  const key = rootShape.has(entry.name) ? entry.name : (rootShape.otherName(entry.name)?.means ?? "");
  const shape = rootShape.prop(key);
  if (!shape || recommended(rootShape, key, file, "config") === undefined) return undefined;
  const condition = takes(entry, shape, check) ? "" : `, where it takes ${wanted(shape)}`;
  if (table === "projects" && rootShape.field(key)?.userOnly) return `\`${key}\` cannot be set for one project.`;
  if (table === "projects") return `For one project, set \`${key}\` in its \`.codex/config.toml\`${condition}.`;
  if (table === "agents") return `Set \`${key}\` in the file that \`config_file\` of the role names${condition}.`;
  if (table === "profiles") {
    return `Set \`${key}\` in the profile's file, \`$CODEX_HOME/${name}.config.toml\`${condition}.`;
  }
  return undefined;
}
