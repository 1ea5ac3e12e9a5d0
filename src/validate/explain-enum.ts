import type { TomlTable, TomlValue } from "../toml/types.ts";
import { bareOrQuoted, dotted, quoted, wanted } from "../words/describe.ts";
import type { Walk } from "./explain.ts";
import { rewriteFix } from "../edit/rewrite-fix.ts";
import { nearest, sameWord } from "../words/nearest.ts";
import type { EnumShape } from "../knowledge/shape.ts";

/** The findings for a value that is to be one of some words. */
export function checkEnum(walk: Walk, node: TomlValue, shape: EnumShape): void {
  if (node.kind === "table" && !shape.stringOnly && !walk.takesStringsOnly) return checkEnumTable(walk, node, shape);
  if (node.kind !== "string") return walk.wrongType(node, shape);
  const { value } = node;
  if (shape.values.includes(value) || shape.aliases.has(value)) return;
  const instead = Object.hasOwn(shape.refused, value) ? shape.refused[value] : undefined;
  if (instead !== undefined) {
    return walk.report(node, {
      code: "refused-value",
      effect: "fatal",
      message: `Codex no longer takes \`${value}\` for \`${dotted(walk.path)}\`.`,
      hint: instead,
    });
  }
  const guess = nearest(value, shape.values);
  walk.report(node, {
    code: "unknown-value",
    effect: "fatal",
    message: `\`${dotted(walk.path)}\` wants ${wanted(shape)}, not ${quoted(value)}.`,
    ...(guess !== undefined && {
      fix: rewriteFix(`Change to "${guess}"`, node, JSON.stringify(guess), sameWord(value, guess)),
    }),
  });
}

// Codex's deserializer reads `{ read-only = {} }` as the enum value `read-only`.
function checkEnumTable(walk: Walk, node: TomlTable, shape: EnumShape): void {
  const [entry] = node.entries;
  if (!entry || node.entries.length > 1) return walk.wrongType(node, shape);
  const { key, value } = entry;
  if (!shape.values.includes(key.name) && !shape.aliases.has(key.name)) {
    const guess = nearest(key.name, shape.values);
    return walk.report(key, {
      code: "unknown-value",
      effect: "fatal",
      message: `\`${dotted(walk.path)}\` wants ${wanted(shape)}, not ${quoted(key.name)}.`,
      ...(guess !== undefined && {
        fix: rewriteFix(`Change to \`${guess}\``, key, bareOrQuoted(guess), sameWord(key.name, guess)),
      }),
    });
  }
  const empty =
    (value.kind === "table" && value.entries.length === 0) ||
    (value.kind === "array" && value.items.length === 0 && !shape.flattened);
  if (!empty) return walk.wrongType(node, shape);
  walk.report(node, {
    code: "quirk/enum-as-table",
    effect: "risk",
    message: `\`${dotted(walk.path)}\` wants a string; Codex happens to take this table as "${key.name}".`,
    ...(node.origin === "inline"
      ? { fix: rewriteFix(`Change to "${key.name}"`, node, JSON.stringify(key.name), true) }
      : { hint: `Write "${key.name}" as a string.` }),
  });
}
