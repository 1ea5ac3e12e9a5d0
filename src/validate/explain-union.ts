import type { TomlTable, TomlValue } from "../toml/types.ts";
import { fits, oneKeyTables, sharedTag, withTag } from "../resolve/choices.ts";
import { dotted, listed, wanted } from "../words/describe.ts";
import type { Walk } from "./explain.ts";
import { rewriteFix } from "../edit/rewrite-fix.ts";
import { nearest, sameWord } from "../words/nearest.ts";
import type { EnumShape, Shape, TableShape, UnionShape } from "../knowledge/shape.ts";

/** The findings for a value that may be of several types. */
export function checkUnion(walk: Walk, node: TomlValue, shape: UnionShape): void {
  const options = shape.options.filter((option) => fits(node, option));
  const [only] = options;
  if (!only) {
    const choice = shape.options.find((option) => option.kind === "enum");
    return node.kind === "string" && choice ? walk.check(node, choice) : walk.wrongType(node, shape);
  }
  if (node.kind === "string") {
    const tagged = oneKeyTables(shape.options)?.get(node.value);
    if (tagged) return reportTagWithoutData(walk, node, node.value, tagged);
  }
  if (node.kind === "table") {
    const choice = shape.options.find((option) => option.kind === "enum");
    const tagged = (choice ?? options.length > 1) ? oneKeyTables(options) : undefined;
    if (tagged) return checkExternallyTagged(walk, node, tagged, choice);
  }
  if (options.length === 1) return walk.check(node, only);
  const tag = node.kind === "table" ? sharedTag(options) : undefined;
  const tagValue = tag && node.kind === "table" ? node.get(tag.key)?.value : undefined;
  if (tag && node.kind === "table") {
    const meant = tagValue?.kind === "string" ? withTag(options, tag.key, tagValue.value) : [];
    if (meant.length > 0) return checkBest(walk, node, meant);
    // Without its tag, nothing can be said about the rest of the table.
    if (tagValue) return walk.descend(tag.key, tagValue, tag.values);
    if (walk.document.errors.length > 0) return;
    return walk.missing(node, [tag.key], `It is one of ${listed(tag.values.values)}.`);
  }
  checkBest(walk, node, options);
}

/** The findings of the option that the value is closest to. */
function checkBest(walk: Walk, node: TomlValue, options: readonly Shape[]): void {
  let best: Walk | undefined;
  for (const option of options) {
    const attempt = walk.attempt();
    attempt.check(node, option);
    if (!best || attempt.weight < best.weight) best = attempt;
    if (best.weight === 0) break;
  }
  for (const finding of best?.found ?? []) walk.found.push(finding);
}

function reportTagWithoutData(walk: Walk, node: TomlValue, name: string, table: TableShape): void {
  const data = table.prop(name);
  const keys = data?.kind === "table" ? data.required : [];
  walk.report(node, {
    code: "wrong-type",
    effect: "fatal",
    message: `\`${name}\` is not a word but a table in \`${dotted(walk.path)}\`.`,
    hint: `Write a table \`${dotted([...walk.path, name])}\`${keys.length > 0 ? ` with ${listed(keys)}` : ""}.`,
  });
}

// An enum with data: a table with exactly one key, which names the variant.
function checkExternallyTagged(
  walk: Walk,
  node: TomlTable,
  tables: ReadonlyMap<string, TableShape>,
  choice: EnumShape | undefined,
): void {
  const names = [...tables.keys()];
  const [entry, second] = node.entries;
  const name = entry?.key.name ?? "";
  const table = tables.get(name);
  if (entry && !second && table) return walk.check(node, table);
  if (entry && !second && choice && (choice.values.includes(name) || choice.aliases.has(name))) {
    return walk.check(node, choice);
  }
  const tableText = `a table with ${tables.size > 1 ? "one of " : ""}${listed(names)}`;
  const guess = nearest(name, names);
  walk.report(entry?.key ?? node, {
    code: second ? "wrong-type" : "unknown-value",
    effect: "fatal",
    message: `\`${dotted(walk.path)}\` wants ${choice ? `${wanted(choice)}, or ` : ""}${tableText}${second ? " alone" : ""}.`,
    ...(guess !== undefined &&
      entry &&
      !second && {
        fix: rewriteFix(`Change to \`${guess}\``, entry.key, guess, sameWord(guess, name)),
      }),
  });
}
