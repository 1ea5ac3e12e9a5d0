// Counts the keys that a Codex release was seen to know, and looks for each in the reference of the site.
//
//   npx tsx scripts/documented-keys.ts [ROOT=]FILE...
//
// FILE holds what `scripts/compare-surface.ts` reads; ROOT says of which file of Codex it tells, `config` unless given, such as
// `requirements=FILE`. Prints the keys that have no section, and fails when there are any.
import { readFileSync } from "node:fs";
import { type RootName, roots } from "../src/models/roots.ts";
import { keySchema } from "../src/reference/key-schema.ts";
import { type SchemaKey, keysBelow, rootKey } from "../src/reference/schema-key.ts";
import { anchorOf, pageOf } from "./site/key-address.ts";
import { referencePages } from "./site/reference-pages.ts";
import { type Surface, seenKeys, seenUnknown } from "./support/surface.ts";

/** Tables that a file of a surface calls by another name. */
const TABLES: Readonly<Record<string, string>> = { "mcp_tool handler": "hooks/PreToolUse/[]/hooks/[]" };

const sections = new Set(
  referencePages().flatMap(({ path, text }) =>
    [...text.matchAll(/^#+ .* \{#([^}]+)\}$|<span id="([^"]+)">/gm)].map(
      ([, own, anchor = own]) => `${path}#${anchor}`,
    ),
  ),
);

if (process.argv.length < 3) {
  console.error("usage: npx tsx scripts/documented-keys.ts [ROOT=]FILE...");
  process.exit(2);
}
for (const argument of process.argv.slice(2)) {
  const [, name = "config", file = ""] = /^(?:([\w-]+)=)?(.*)$/.exec(argument) ?? [];
  if (!(name in roots)) throw new Error(`there is no file ${name}: ${Object.keys(roots).join(", ")}`);
  const seen = namesOf(JSON.parse(readFileSync(file, "utf8")) as Surface, name as RootName);
  const missing = seen.filter((path) => !isDocumented(path, name as RootName));
  for (const path of missing) console.error(`${name}: ${path} has no section`);
  console.log(`${name}: ${seen.length - missing.length} of ${seen.length} keys documented`);
  if (missing.length > 0) process.exitCode = 1;
}

/**
 * Each key by its path, `hooks/PreToolUse/[]/matcher`. A map's names are none, and neither is what has no section and is
 * taken just as the table takes what it does not know; remarks on a file begin with `@`.
 */
function namesOf(surface: Surface, root: RootName): string[] {
  const tables = Object.entries(surface).filter(([table]) => !table.startsWith("@"));
  return tables.flatMap(([table, keys]) => {
    const unknown = seenUnknown(keys)?.accepts.join(" ");
    return seenKeys(keys).flatMap(([key, { accepts }]) => {
      const path = table === "" ? key : `${TABLES[table] ?? table}/${key}`;
      const isKey = key !== "x" && (accepts.join(" ") !== unknown || isDocumented(path, root));
      return isKey ? [path] : [];
    });
  });
}

function isDocumented(path: string, root: RootName): boolean {
  const wanted = path.split("/").filter((name) => name !== "[]");
  return [...keysOf(root)].some(
    (key) => fits(key.path, wanted) && sections.has(`${pageOf(key, root)}#${anchorOf(key)}`),
  );
}

/** Those in tables that have no effect any more too. */
function* keysOf(
  root: RootName,
  above: Iterable<SchemaKey> = keysBelow(rootKey(keySchema(root)), keySchema(root)),
): Iterable<SchemaKey> {
  for (const key of above) {
    yield key;
    yield* keysOf(root, keysBelow(key, keySchema(root)));
  }
}

/** A `*` stands for any name, and for the number of an entry. */
function fits(path: readonly string[], wanted: readonly string[]): boolean {
  const names = wanted.filter((name) => !/^\d+$/.test(name));
  return path.length === names.length && path.every((name, at) => name === names[at] || name === "*");
}
