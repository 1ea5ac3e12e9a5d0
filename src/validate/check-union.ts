import type { Place } from "../resolve/place.ts";
import { fits, oneKeyTables, sharedTag, withTag } from "../resolve/choices.ts";
import { dotted, listed, wanted } from "../words/describe.ts";
import { type Check, Findings } from "./findings.ts";
import { missingKeys } from "./advice/missing-keys.ts";
import { wordAdvice } from "./advice/word-advice.ts";
import { wrongType } from "./advice/wrong-type.ts";
import { rewriteFix } from "../edit/rewrite-fix.ts";
import { nearest, sameWord } from "../words/nearest.ts";
import type { EnumShape } from "../knowledge/enum-shape.ts";
import type { Shape, TableShape, UnionShape } from "../knowledge/shape.ts";

/** The findings for a value that may be of several types. */
export function checkUnion(place: Place, shape: UnionShape, findings: Findings, check: Check): void {
  const { node } = place;
  const options = shape.options.filter((option) => fits(node, option));
  const [only] = options;
  if (!only) {
    const choice = shape.options.find((option) => option.kind === "enum");
    return node.kind === "string" && choice
      ? check(place.as(choice), choice, findings)
      : wrongType(place, shape, findings);
  }
  if (node.kind === "string") {
    const tagged = oneKeyTables(shape.options)?.get(node.value);
    if (tagged) return reportTagWithoutData(place, node.value, tagged, findings);
  }
  if (node.kind === "table") {
    const choice = shape.options.find((option) => option.kind === "enum");
    const tagged = (choice ?? options.length > 1) ? oneKeyTables(options) : undefined;
    if (tagged) return checkExternallyTagged(place, tagged, choice, findings, check);
  }
  if (options.length === 1) return check(place.as(only), only, findings);
  const tag = node.kind === "table" ? sharedTag(options) : undefined;
  const tagValue = tag && node.kind === "table" ? node.get(tag.key)?.value : undefined;
  if (tag && node.kind === "table") {
    const meant = tagValue?.kind === "string" ? withTag(options, tag.key, tagValue.value) : [];
    if (meant.length > 0) return checkBest(place, meant, findings, check);
    // Without its tag, nothing can be said about the rest of the table.
    const named = place.as(only).child(tag.key);
    if (named) return check(named.as(tag.values), tag.values, findings);
    if (!place.file.isComplete) return;
    return missingKeys(place, [tag.key], findings, `It is one of ${listed(tag.values.values)}.`);
  }
  checkBest(place, options, findings, check);
}

/** The findings of the option that the value is closest to. */
function checkBest(place: Place, options: readonly Shape[], findings: Findings, check: Check): void {
  let best: Findings | undefined;
  for (const option of options) {
    const attempt = new Findings();
    check(place.as(option), option, attempt);
    if (!best || attempt.weight < best.weight) best = attempt;
    if (best.weight === 0) break;
  }
  if (best) findings.take(best);
}

function reportTagWithoutData(place: Place, name: string, table: TableShape, findings: Findings): void {
  const data = table.prop(name);
  const keys = data?.kind === "table" ? data.required : [];
  findings.report(place, {
    code: "wrong-type",
    effect: "fatal",
    message: `\`${name}\` is not a word but a table in \`${dotted(place.path)}\`.`,
    hint: `Write \`{ ${name} = { … } }\` instead${keys.length > 0 ? `, with ${listed(keys)} in it` : ""}.`,
  });
}

// An enum with data: a table with exactly one key, which names the variant.
function checkExternallyTagged(
  place: Place,
  tables: ReadonlyMap<string, TableShape>,
  choice: EnumShape | undefined,
  findings: Findings,
  check: Check,
): void {
  const { node } = place;
  if (node.kind !== "table") return;
  const names = [...tables.keys()];
  const [entry, second] = node.entries;
  const name = entry?.key.name ?? "";
  const table = tables.get(name);
  if (entry && !second && table) return check(place.as(table), table, findings);
  if (entry && !second && choice && (choice.values.includes(name) || choice.aliases.has(name))) {
    return check(place.as(choice), choice, findings);
  }
  const tableText = `a table with ${tables.size > 1 ? "one of " : ""}${listed(names)}`;
  const guess = nearest(name, names);
  const inner = tables.size === 1 ? onlyShape(names[0] ?? "", tables) : undefined;
  const word = choice && wordAdvice(place, choice);
  const form = inner && `${names[0]} = { ${inner.required.map((key) => `${key} = …`).join(", ")} }`;
  // The keys of the one table, written without it.
  const isInner =
    inner !== undefined && node.origin === "inline" && node.pairs.every(({ keys }) => inner.has(keys[0]?.name ?? ""));
  findings.report(
    place,
    {
      code: second ? "wrong-type" : "unknown-value",
      effect: "fatal",
      message: `\`${dotted(place.path)}\` must be ${choice ? `${wanted(choice)}, or ` : ""}${tableText}${second ? " alone" : ""}.`,
      ...(word ?? (form !== undefined && { hint: `The table is \`{ ${form} }\`.` })),
      ...(isInner && {
        fix: {
          title: `Put the keys into \`${names[0]}\``,
          safe: false,
          edits: [
            { range: { start: node.start + 1, end: node.start + 1 }, text: ` ${names[0]} = {` },
            { range: { start: node.end - 1, end: node.end - 1 }, text: "} " },
          ],
        },
      }),
      ...(guess !== undefined &&
        entry &&
        !second && {
          fix: rewriteFix(`Change to \`${guess}\``, entry.key, guess, sameWord(guess, name)),
        }),
    },
    entry?.key,
  );
}

/** The table that the name of a choice has; undefined for other types. */
function onlyShape(name: string, tables: ReadonlyMap<string, TableShape>): TableShape | undefined {
  const shape = tables.get(name)?.prop(name);
  return shape?.kind === "table" && shape.required.length > 0 ? shape : undefined;
}
