import type { Rule } from "../../src/rules/define-rule.ts";

/**
 * The chunks that are loaded when the first of what they hold is used, each with its rooms: what a file without findings
 * has no use for, and of that what few findings need; rules of tables that many files have, that few have, and that are
 * asked for.
 */
const ON_DEMAND: readonly (readonly [chunk: string, rooms: RegExp])[] = [
  ["syntax", /^(?:damage|toml\/recover)\//],
  ["masks", /^secrets\/(?:(?:broken|mask|named|quoted|random|url)-|letter-costs|secret-like|without-secrets)/],
  ["patterns", /^words\/(?:rust-|shell-words)/],
  ["findings", /^(?:edit|fix|secrets|words|validate\/advice)\//],
  ["findings", /^(?:toml\/(?:disjoint-ranges|line-index|position-at)|knowledge\/vocabulary)\.ts$/],
  ["audit", /^rules\/audit\//],
  ["rules", /^rules\/(?:agents|expansion|features|mcp|secrets|support)\//],
  ["more-rules", /^rules\/(?!root\/|sandbox\/)[\w-]+\//],
];

/** What every file has a use for all the same. */
const ALWAYS: ReadonlySet<string> = new Set([
  "damage/legible.ts",
  "secrets/key-names.ts",
  "secrets/secret-places.ts",
  "secrets/secret-text.ts",
  "secrets/stand-in.ts",
  "secrets/token-forms.ts",
  "secrets/variable-names.ts",
  "toml/recover/key-place.ts",
  "toml/recover/look-ahead.ts",
  "toml/recover/odd-space.ts",
  "toml/recover/trim-end.ts",
]);

/** Whether a chunk is loaded when the first of what it holds is used. */
export function isOnDemand(chunk: string): boolean {
  return ON_DEMAND.some(([name]) => name === chunk);
}

/** Whether a chunk holds modules of the start only. */
export function isOwn(chunk: string): boolean {
  return chunk === "core" || isOnDemand(chunk);
}

/**
 * The chunk of the command that a module belongs to; null for what is loaded with the start of no check, which goes where
 * it is asked for.
 *
 * @param module Its path below src/.
 * @param starting The modules that the start of the command imports, in the same form.
 */
export function chunkOf(module: string, starting: ReadonlySet<string>, rules: readonly Rule[]): string | null {
  if (!starting.has(module)) return null;
  const rule = rules.find(({ code }) => module === `rules/${code}.ts`);
  if (ALWAYS.has(module) || (rule && looksAtEveryFile(rule))) return "core";
  return ON_DEMAND.find(([, rooms]) => rooms.test(module))?.[0] ?? "core";
}

function looksAtEveryFile({ end, onShape, group }: Rule): boolean {
  return group === undefined && (end !== undefined || onShape !== undefined);
}
