import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import type { FormerKey } from "../schema/json-schema.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlValue } from "../toml/types.ts";
import { keysAt } from "../toml/keys-at.ts";
import { bareOrQuoted, kindName, listed, tableName } from "../words/describe.ts";
import { moveToTop, removeLine } from "../edit/line-edits.ts";
import { renameMcpTables } from "./mcp-spelling.ts";
import { editDistance, nearest } from "../words/nearest.ts";
import type { Shape, TableShape } from "../knowledge/shape.ts";
import type { Place } from "../resolve/place.ts";
import { acceptsKind } from "./accepts-kind.ts";
import { type Check, takes } from "./findings.ts";

type Details = Pick<Diagnostic, "code" | "effect" | "message"> & Pick<Partial<Diagnostic>, "hint" | "fix" | "severity">;

/** The finding for a key that its table does not know, with the key that was most likely meant. */
export function unknownKey(table: Place, entry: Place, shape: TableShape, check: Check): Details | undefined {
  if (entry.node.kind === "invalid" || table.node.kind !== "table") return undefined;
  const desktop = shape.isDesktopKey(entry.name);
  const effect = effectOf(entry, shape);
  const isTop = shape === entry.file.rootShape;
  const where = isTop ? "a top-level key" : `a key of ${tableName(table.path, table.node)}`;
  const consequence = {
    fatal: "Codex refuses to start with it",
    ignored: "Codex ignores it",
    inert: "Codex ignores it without a word",
    risk: "",
  }[effect];
  return {
    code: "unknown-key",
    effect,
    message: `\`${entry.name}\` is not ${where}; ${consequence}.`,
    ...(desktop && effect === "ignored"
      ? { severity: "info", hint: "The desktop app of Codex keeps this here; the command does not read it." }
      : advice(table, entry, shape, check)),
  };
}

function effectOf({ node, parent }: Place, shape: TableShape): "fatal" | "ignored" | "inert" {
  // Where unknown keys have a type, that type is checked before the key is dropped.
  if (shape.unknownType !== undefined && node.kind !== shape.unknownType) return "fatal";
  if (shape.rest) return "fatal";
  // Strict mode has a check of its own for names that need a type, and it does not look into arrays.
  if (shape.unknownType !== undefined && isInStructArray(parent)) return "inert";
  return shape.unknown;
}

function isInStructArray(place: Place | undefined): boolean {
  for (let at = place; at; at = at.parent) if (at.isStructArray) return true;
  return false;
}

function advice(
  table: Place,
  entry: Place,
  shape: TableShape,
  check: Check,
): Pick<Partial<Diagnostic>, "hint" | "fix"> {
  const { name, node: value, key, file, path } = entry;
  const { document, rootShape } = file;
  if (!key || table.node.kind !== "table") return {};
  const isTop = shape === rootShape;
  const rename = (to: string, safe: boolean): { fix: Fix } => {
    const title = `Rename to \`${to}\``;
    // `[mcp_server.a]` and `[mcp_server.b]` are two places of one name.
    const edits = keysAt(document, path, key).map(({ start, end }) => {
      return { range: { start, end }, text: bareOrQuoted(to) };
    });
    return { fix: { title, safe, edits } };
  };
  const mcpFix = isTop && (name === "mcpServers" || name === "mcp") ? renameMcpTables(document, name) : undefined;
  if (mcpFix) return { fix: mcpFix };
  const spelling = shape.spelling(name);
  const suits = (known: string): boolean => takes(entry, shape.prop(known) as Shape, check);
  if (spelling !== undefined && !table.child(spelling)) return rename(spelling, suits(spelling));
  if (!isTop && acceptsKind(rootShape.prop(name), value)) {
    const owner = ownFile(entry);
    if (owner !== undefined) return { hint: owner };
    const fix = moveToTop(document, key);
    if (fix) return { fix };
    if (document.root.get(name)) {
      return { hint: "It belongs to the top level, where it is set too. Remove one of the two." };
    }
    if (value.kind === "table") return { hint: `\`[${bareOrQuoted(name)}]\` is a table of the top level.` };
    return { hint: "It belongs to the top level: move it above the first table header." };
  }
  // What once was a key of the top level often stands below a header by mistake; a single word may mean anything there.
  const former = shape.former(name) ?? (name.includes("_") ? rootShape.former(name) : undefined);
  if (former) {
    const isVoid = former.instead === undefined || repeatsAnother(entry, former);
    const fix = isVoid && effectOf(entry, shape) !== "fatal" ? removeLine(document, key) : undefined;
    return { hint: former.instead ?? "Removed; there is no replacement.", ...(fix && { fix }) };
  }
  const guess = nearest(
    name,
    shape.keys.filter((known) => !table.child(known)),
  );
  if (guess !== undefined) {
    const isTypo = name.length >= 5 && editDistance(name, guess) === 1;
    // A value that could not stand there means that something else was meant, most of all a whole table.
    if (suits(guess)) return rename(guess, isTypo);
    if (isTypo && value.kind !== "table") return rename(guess, false);
  }
  const homes = rootShape.has(name) ? [] : tablesWith(name, value, rootShape);
  if (homes.length > 0 && homes.length <= 3) return { hint: `It is a key of ${listed(homes)}.` };
  if (shape.unknownType !== undefined && value.kind !== shape.unknownType) {
    return { hint: `Keys here take a ${shape.unknownType}, not ${kindName(value)}.` };
  }
  if (shape.rest) {
    return shape.keyName === undefined
      ? {}
      : { hint: `Any other key takes a table, with the settings of one ${shape.keyName}.` };
  }
  const { keys } = shape;
  return keys.length > 0 && keys.length <= MOST_KEYS ? { hint: `Its keys are ${listed(keys, MOST_KEYS)}.` } : {};
}

/** Whether a former key only says once more which key stands beside it. */
function repeatsAnother({ parent, node }: Place, { repeats = {} }: FormerKey): boolean {
  const beside = Object.entries(repeats).filter(([key]) => parent?.child(key));
  return beside.length === 1 && node.kind === "string" && beside[0]?.[1].includes(node.value.toLowerCase()) === true;
}

// A list of more keys than this helps nobody.
const MOST_KEYS = 14;

/** Where a setting for one project, role or profile goes, none of which can hold it in this file. */
function ownFile({ path, file }: Place): string | undefined {
  const [table, name, key] = path;
  if (path.length !== 3) return undefined;
  if (table === "projects" && file.rootShape.field(String(key))?.userOnly)
    return `\`${key}\` cannot be set for one project.`;
  if (table === "projects") return `For one project, set \`${key}\` in its \`.codex/config.toml\`.`;
  if (table === "agents") return `Set \`${key}\` in the file that \`config_file\` of the role names.`;
  if (table === "profiles") return `Set \`${key}\` in the profile's file, \`$CODEX_HOME/${name}.config.toml\`.`;
  return undefined;
}

/** The tables, as written in a header, that know a key with such a value; user-chosen names stand as `<name>`. */
function tablesWith(name: string, value: TomlValue, root: TableShape): readonly string[] {
  const found = (homesOfKeys(root).get(name) ?? []).filter(({ shape }) => acceptsKind(shape, value));
  return [...new Set(found.map(({ header }) => header))];
}

interface Home {
  readonly header: string;
  /** What the key holds there. */
  readonly shape: Shape;
}

const homesOfKeys = oncePer((root: TableShape): ReadonlyMap<string, readonly Home[]> => {
  const homes = new Map<string, Home[]>();
  const seen = new Set<Shape>();
  const visit = (shape: Shape, path: readonly string[]): void => {
    if (shape.kind === "union") return shape.options.forEach((option) => visit(option, path));
    if (shape.kind === "array") return visit(shape.items, path);
    if (shape.kind !== "table" || seen.has(shape)) return;
    seen.add(shape);
    const header = `[${path.join(".")}]`;
    // First, so that a table under any name is not spoken of by one of its fixed names, such as `gcp`.
    if (shape.rest) visit(shape.rest, [...path, "<name>"]);
    for (const key of shape.keys) {
      const child = shape.prop(key) as Shape;
      const known = homes.get(key);
      if (path.length > 0) {
        if (known) known.push({ header, shape: child });
        else homes.set(key, [{ header, shape: child }]);
      }
      visit(child, [...path, key]);
    }
  };
  visit(root, []);
  return homes;
});
