import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { kinds } from "../../kinds/index.ts";
import type { TableShape } from "../../knowledge/shape.ts";
import type { Place } from "../../resolve/place.ts";
import { isWithoutEffect } from "../../resolve/note.ts";
import { oncePer } from "../../toml/once-per.ts";
import { tableName } from "../../words/describe.ts";
import type { Check } from "../findings.ts";
import { keyAdvice } from "./key-advice.ts";
import { isGroup } from "./hook-group.ts";
import { groupAdvice } from "./misplaced-hooks.ts";

type Details = Pick<Diagnostic, "code" | "effect" | "message"> & Pick<Partial<Diagnostic>, "hint" | "fix" | "severity">;

/** The finding for a key that its table does not know, with the key that was most likely meant. */
export function unknownKey(table: Place, entry: Place, shape: TableShape, check: Check): Details | undefined {
  if (entry.node.kind === "invalid" || table.node.kind !== "table") return undefined;
  if (isGroup(shape) && !table.child("hooks") && table.child("command")) return hookInGroup(table, entry, shape);
  const goesWith = isWithoutEffect(table) ? firstUnknown(table) : undefined;
  const desktop = shape.isDesktopKey(entry.name);
  const effect = effectOf(entry, shape);
  // Of what stands in a table that is of no use, one is enough.
  if (goesWith && goesWith.first !== entry && effect !== "fatal") return undefined;
  const isTop = shape === entry.file.rootShape;
  const where = isTop ? "a top-level key" : `a key of ${tableName(table.path, table.node)}`;
  const consequence = {
    fatal: `Codex ${kinds[entry.file.kind].broken.words}`,
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
      : keyAdvice(table, entry, shape, effect === "fatal", check)),
  };
}

/** The first key of a table that the table does not know. */
const firstUnknown = oncePer((table: Place) => ({
  first: table.children.find(({ declared, node }) => declared === undefined && node.kind !== "invalid"),
}));

/** For all keys of a hook that stand in the place of its group, one finding. */
function hookInGroup(group: Place, entry: Place, shape: TableShape): Details | undefined {
  const [event] = group.path.slice(-2);
  if (entry.name !== "command" || typeof event !== "string") return undefined;
  return {
    code: "unknown-key",
    effect: effectOf(entry, shape),
    message: `\`command\` is not a key of a group of hooks; Codex skips it, and nothing runs.`,
    ...groupAdvice(group, event),
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
