import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import { oncePer } from "../toml/once-per.ts";
import type { TomlDocument, TomlEntry, TomlTable, TomlValue } from "../toml/types.ts";
import { keysAt } from "../toml/keys-at.ts";
import { bareOrQuoted, kindOf, listed, tableName } from "../words/describe.ts";
import { formerKeyAdvice, isDesktopKey, REMOVED, TRANSPORT } from "./former-keys.ts";
import { moveToTop, removeLine } from "../edit/line-edits.ts";
import { renameMcpTables, repeatsTransport } from "./mcp-spelling.ts";
import { editDistance, nearest } from "../words/nearest.ts";
import type { Shape, TableShape } from "../knowledge/shape.ts";

interface Place {
  readonly document: TomlDocument;
  readonly root: TableShape;
  /** How many of the tables around it are written as arrays of their fields. */
  readonly fieldArrays: number;
  /** Path of the unknown key itself. */
  readonly path: readonly (string | number)[];
  /** Whether a value may stand at a place. */
  takes(value: TomlValue, shape: Shape): boolean;
}

type Details = Pick<Diagnostic, "code" | "effect" | "message"> & Pick<Partial<Diagnostic>, "hint" | "fix" | "severity">;

/** The finding for a key that its table does not know, with the key that was most likely meant. */
export function unknownKey(place: Place, table: TomlTable, entry: TomlEntry, shape: TableShape): Details | undefined {
  if (entry.value.kind === "invalid") return undefined;
  const desktop = isDesktopKey(place.path);
  const effect = effectOf(place, entry.value, shape);
  const where = shape === place.root ? "a top-level key" : `a key of ${tableName(place.path.slice(0, -1), table)}`;
  const consequence = {
    fatal: "Codex refuses to start with it",
    ignored: "Codex ignores it",
    inert: "Codex ignores it without a word",
    risk: "",
  }[effect];
  return {
    code: "unknown-key",
    effect,
    message: `\`${entry.key.name}\` is not ${where}; ${consequence}.`,
    ...(desktop && effect === "ignored"
      ? { severity: "info", hint: "The desktop app of Codex keeps this here; the command does not read it." }
      : advice(place, table, entry, shape)),
  };
}

function effectOf({ fieldArrays }: Place, value: TomlValue, shape: TableShape): "fatal" | "ignored" | "inert" {
  // Where unknown keys have a type, that type is checked before the key is dropped.
  if (shape.unknownType !== undefined && value.kind !== shape.unknownType) return "fatal";
  if (shape.rest) return "fatal";
  // Strict mode has a check of its own for names that need a type, and it does not look into arrays.
  if (shape.unknownType !== undefined && fieldArrays > 0) return "inert";
  return shape.unknown;
}

function advice(
  place: Place,
  table: TomlTable,
  { key, value }: TomlEntry,
  shape: TableShape,
): Pick<Partial<Diagnostic>, "hint" | "fix"> {
  const { name } = key;
  const rename = (to: string, safe: boolean): { fix: Fix } => {
    const title = `Rename to \`${to}\``;
    // `[mcp_server.a]` and `[mcp_server.b]` are two places of one name.
    const edits = keysAt(place.document, place.path, key).map(({ start, end }) => {
      return { range: { start, end }, text: bareOrQuoted(to) };
    });
    return { fix: { title, safe, edits } };
  };
  const mcp = shape === place.root && (name === "mcpServers" || name === "mcp");
  const mcpFix = mcp ? renameMcpTables(place.document, name) : undefined;
  if (mcpFix) return { fix: mcpFix };
  const spelling = shape.spelling(name);
  const suits = (known: string): boolean => place.takes(value, shape.prop(known) as Shape);
  if (spelling !== undefined && !table.get(spelling)) return rename(spelling, suits(spelling));
  if (shape !== place.root && acceptsKind(place.root.prop(name), value)) {
    const owner = ownFile(place);
    if (owner !== undefined) return { hint: owner };
    const fix = moveToTop(place.document, key);
    if (fix) return { fix };
    if (place.document.root.get(name)) {
      return { hint: "It belongs to the top level, where it is set too. Remove one of the two." };
    }
    if (value.kind === "table") return { hint: `\`[${bareOrQuoted(name)}]\` is a table of the top level.` };
    return { hint: "It belongs to the top level: move it above the first table header." };
  }
  // What once was a key of the top level often stands below a header by mistake; a single word may mean anything there.
  const former = formerKeyAdvice(place.path) ?? (name.includes("_") ? formerKeyAdvice([name]) : undefined);
  if (former !== undefined) {
    const isVoid = former === REMOVED || (former === TRANSPORT && repeatsTransport(table, value));
    const fix = isVoid && effectOf(place, value, shape) !== "fatal" ? removeLine(place.document, key) : undefined;
    return { hint: former, ...(fix && { fix }) };
  }
  const guess = nearest(
    name,
    shape.keys.filter((known) => !table.get(known)),
  );
  if (guess !== undefined) {
    const isTypo = name.length >= 5 && editDistance(name, guess) === 1;
    // A value that could not stand there means that something else was meant, most of all a whole table.
    if (suits(guess)) return rename(guess, isTypo);
    if (isTypo && value.kind !== "table") return rename(guess, false);
  }
  const homes = place.root.prop(name) ? [] : tablesWith(name, value, place.root);
  if (homes.length > 0 && homes.length <= 3) return { hint: `It is a key of ${listed(homes)}.` };
  if (shape.unknownType !== undefined && value.kind !== shape.unknownType) {
    return { hint: `Keys here take a ${shape.unknownType}, not ${kindOf(value)}.` };
  }
  if (shape.rest) {
    return shape.keyName === undefined
      ? {}
      : { hint: `Any other key takes a table, with the settings of one ${shape.keyName}.` };
  }
  const { keys } = shape;
  return keys.length > 0 && keys.length <= MOST_KEYS ? { hint: `Its keys are ${listed(keys, MOST_KEYS)}.` } : {};
}

// A list of more keys than this helps nobody.
const MOST_KEYS = 14;

/** Where a setting for one project, role or profile goes, none of which can hold it in this file. */
function ownFile({ path, root }: Place): string | undefined {
  const [table, name, key] = path;
  if (path.length !== 3) return undefined;
  if (table === "projects" && root.field(String(key))?.userOnly) return `\`${key}\` cannot be set for one project.`;
  if (table === "projects") return `For one project, set \`${key}\` in its \`.codex/config.toml\`.`;
  if (table === "agents") return `Set \`${key}\` in the file that \`config_file\` of the role names.`;
  if (table === "profiles") return `Set \`${key}\` in the profile's file, \`$CODEX_HOME/${name}.config.toml\`.`;
  return undefined;
}

/** Whether a place takes a value of that kind, or just this value where it has a choice of some. */
export function acceptsKind(shape: Shape | undefined, value: TomlValue): boolean {
  if (shape === undefined) return false;
  switch (shape.kind) {
    case "refused":
      return false;
    case "any":
      return true;
    case "enum":
      return value.kind === "string" && (shape.values.includes(value.value) || shape.aliases.has(value.value));
    case "union":
      return shape.options.some((option) => acceptsKind(option, value));
    case "number":
      return value.kind === "float" || value.kind === "integer";
    default:
      return shape.kind === value.kind;
  }
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
