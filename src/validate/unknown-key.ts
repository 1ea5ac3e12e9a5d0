import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlEntry, TomlKey, TomlPair, TomlTable, TomlValue } from "../toml/types.ts";
import { bareOrQuoted, kindOf, listed, tableName } from "./describe.ts";
import { rewriteFix } from "./fixes.ts";
import { formerKeyAdvice } from "./former-keys.ts";
import { editDistance, nearest } from "./nearest.ts";
import type { Shape, TableShape } from "./shape.ts";

interface Place {
  readonly document: TomlDocument;
  readonly root: TableShape;
  /** Path of the unknown key itself. */
  readonly path: readonly (string | number)[];
}

type Details = Pick<Diagnostic, "code" | "effect" | "message"> & Pick<Partial<Diagnostic>, "hint" | "fix">;

/** The finding for a key that its table does not know, with the key that was most likely meant. */
export function unknownKey(place: Place, table: TomlTable, entry: TomlEntry, shape: TableShape): Details | undefined {
  if (entry.value.kind === "invalid") return undefined;
  const effect = effectOf(entry.value, shape);
  const where = tableName(place.path.slice(0, -1), table);
  const consequence = {
    fatal: "Codex refuses to start with it",
    ignored: "Codex ignores it",
    inert: "Codex ignores it without a word",
    risk: "",
  }[effect];
  return {
    code: "unknown-key",
    effect,
    message: `\`${entry.key.name}\` is not a key of ${where}; ${consequence}.`,
    ...advice(place, table, entry, shape),
  };
}

function effectOf(value: TomlValue, shape: TableShape): "fatal" | "ignored" | "inert" {
  // Where unknown keys have a type, that type is checked before the key is dropped.
  if (shape.unknownType !== undefined && value.kind !== shape.unknownType) return "fatal";
  if (shape.rest) return "fatal";
  return shape.unknown;
}

function advice(
  place: Place,
  table: TomlTable,
  { key, value }: TomlEntry,
  shape: TableShape,
): Pick<Partial<Diagnostic>, "hint" | "fix"> {
  const { name } = key;
  const spelling = shape.spelling(name);
  if (spelling !== undefined && !table.get(spelling)) return rename(key, spelling, true);
  if (shape !== place.root && acceptsKind(place.root.prop(name), value)) {
    const fix = moveToTop(place, key);
    return { hint: "It belongs to the top level: move it above the first table header.", ...(fix && { fix }) };
  }
  const former = formerKeyAdvice(place.path);
  if (former !== undefined) return { hint: former };
  const guess = nearest(
    name,
    shape.keys.filter((known) => !table.get(known)),
  );
  if (guess !== undefined) return rename(key, guess, name.length >= 5 && editDistance(name, guess) === 1);
  const homes = tablesWith(name, place.root);
  if (homes.length > 0 && homes.length <= 3) return { hint: `It is a key of ${listed(homes)}.` };
  if (shape.unknownType !== undefined && value.kind !== shape.unknownType) {
    return { hint: `Keys here take a ${shape.unknownType}, not ${kindOf(value)}.` };
  }
  return {};
}

function rename(key: TomlEntry["key"], to: string, safe: boolean): { hint: string; fix: Fix } {
  return { hint: `Did you mean \`${to}\`?`, fix: rewriteFix(`Rename to \`${to}\``, key, bareOrQuoted(to), safe) };
}

function acceptsKind(shape: Shape | undefined, value: TomlValue): boolean {
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
    default:
      return shape.kind === value.kind;
  }
}

/** Moves `key = value` from below a table header to the end of the top level's own lines. */
function moveToTop({ document }: Place, key: TomlKey): Fix | undefined {
  const { text, root, statements } = document;
  const { pairs, firstHeader } = statementIndex(document);
  const pair = pairs.get(key.start);
  const header = statements[firstHeader];
  if (!pair || !header || pair.keys.length > 1 || root.get(key.name)) return undefined;
  const start = lineStart(text, pair.start);
  const end = lineEnd(text, pair.end);
  const moved = text.slice(start, end);
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const previous = statements[firstHeader - 1];
  const at = previous ? lineEnd(text, previous.end) : aboveComments(text, lineStart(text, header.start));
  const insert = (moved.endsWith("\n") ? moved : moved + lineBreak) + (previous ? "" : lineBreak);
  return {
    title: `Move \`${key.name}\` to the top level`,
    safe: true,
    edits: [
      { range: { start: at, end: at }, text: insert },
      { range: { start, end }, text: "" },
    ],
  };
}

interface StatementIndex {
  /** The pairs below table headers, by the offset of their first key. */
  readonly pairs: ReadonlyMap<number, TomlPair>;
  readonly firstHeader: number;
}

const statementIndexes = new WeakMap<TomlDocument, StatementIndex>();

function statementIndex(document: TomlDocument): StatementIndex {
  let index = statementIndexes.get(document);
  if (!index) {
    const firstHeader = document.statements.findIndex(({ type }) => type === "header");
    const pairs = new Map<number, TomlPair>();
    for (const statement of document.statements.slice(firstHeader)) {
      if (statement.type === "pair") pairs.set(statement.start, statement);
    }
    index = { pairs, firstHeader };
    statementIndexes.set(document, index);
  }
  return index;
}

function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}

/** The start of the block of comment lines right above a line, or the line itself. */
function aboveComments(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const previous = lineStart(text, at - 1);
    if (!text.slice(previous, at).trimStart().startsWith("#")) break;
    at = previous;
  }
  return at;
}

/** The tables, as written in a header, that know a key; user-chosen names stand as `<name>`. */
function tablesWith(name: string, root: TableShape): readonly string[] {
  let homes = homesOfKeys.get(root);
  if (!homes) {
    homes = collectHomes(root);
    homesOfKeys.set(root, homes);
  }
  return homes.get(name) ?? [];
}

const homesOfKeys = new WeakMap<TableShape, ReadonlyMap<string, string[]>>();

function collectHomes(root: TableShape): ReadonlyMap<string, string[]> {
  const homes = new Map<string, string[]>();
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
      const known = homes.get(key);
      if (path.length > 0 && !known) homes.set(key, [header]);
      else if (path.length > 0 && !known?.includes(header)) known?.push(header);
      visit(shape.prop(key) as Shape, [...path, key]);
    }
  };
  visit(root, []);
  return homes;
}
