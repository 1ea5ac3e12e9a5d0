import { CODEX_VERSION } from "../../knowledge/codex-version.ts";
import { compareReleases } from "../../knowledge/compare-releases.ts";
import type { Release, Span } from "../../knowledge/release.ts";
import type { KeyDocs } from "../../reference/key-docs.ts";
import { ANY_NAME, type SchemaKey, keysBelow } from "../../reference/schema-key.ts";
import { tableTypes } from "../../reference/table-types.ts";
import type { RootName } from "../../models/roots.ts";
import { keySchema } from "../../reference/key-schema.ts";
import { listed } from "../../words/describe.ts";

type Fact = readonly [label: string, text: string];

/** What a release knows of a key, of its values and of the keys below it. */
export function releaseFacts(key: SchemaKey, docs: KeyDocs, file: RootName, release: Release): Fact[] {
  const label = `Codex ${release.version}`;
  if (compareReleases(release.version, CODEX_VERSION) > 0)
    return [[label, `is newer than ${CODEX_VERSION}, the last one that was asked`]];
  for (const at of around(key)) {
    const span = spanOf(at, file, release);
    const what = at === key ? "it" : `\`${at.path.join(".")}\``;
    if (span?.isKnown === false) return [[label, `does not know ${what}${cameText(span)}`]];
  }
  const known = spanOf(key, file, release);
  if (!known && name(key) !== ANY_NAME) return [[label, "not told: no release was asked about it"]];
  const facts: Fact[] = [[label, release.isBeforeHistory ? "older than all that were asked; may know it" : "knows it"]];
  const words = docs.values.map(({ value }) => value).filter((word) => !takes(word, key, file, release));
  const keys = keysBelow(key, keySchema(file)).filter((child) => spanOf(child, file, release)?.isKnown === false);
  if (words.length > 0) facts.push(["Values it lacks", listed(words, words.length)]);
  if (keys.length > 0) facts.push(["Keys it lacks", listed(keys.map(name), keys.length)]);
  return facts;
}

/** A key and those around it, from the top. */
function around(key: SchemaKey): SchemaKey[] {
  return key.parent ? [...around(key.parent), key] : [];
}

/** How a key stands with a release; undefined where the history does not have it. */
function spanOf(key: SchemaKey, file: RootName, release: Release): Span | undefined {
  const spans = tableTypes(key, file).flatMap((type) => release.key(type, name(key)) ?? []);
  // Where tables of several kinds can stand, one that has the key is enough.
  return spans.find(({ isKnown }) => isKnown) ?? spans[0];
}

function takes(word: string, key: SchemaKey, file: RootName, release: Release): boolean {
  const spans = tableTypes(key, file).flatMap((type) => release.value(type, name(key), word) ?? []);
  return spans.length === 0 || spans.some(({ isKnown }) => isKnown);
}

function cameText({ next }: Span): string {
  return next === undefined ? "" : `, which came with ${next}`;
}

function name({ path }: SchemaKey): string {
  return path.at(-1) ?? "";
}
