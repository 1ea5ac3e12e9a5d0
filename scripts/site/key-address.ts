import { kinds } from "../../src/kinds/index.ts";
import type { RootName } from "../../src/models/roots.ts";
import { allKeys } from "../../src/reference/all-keys.ts";
import { keySchema } from "../../src/reference/key-schema.ts";
import { ANY_NAME, type SchemaKey, tablesOf } from "../../src/reference/schema-key.ts";

/** The files whose keys have pages, in the order in which people look for them. */
export const DOCUMENTED: readonly RootName[] = [
  "config",
  "requirements",
  "agent-role",
  "declared-role",
  "hooks-json",
  "environments",
];

/** What a file is called in headings and menus. */
export const FILE_TITLES: Readonly<Record<RootName, string>> = {
  config: "config.toml",
  requirements: "requirements.toml",
  "agent-role": "Agent role",
  "declared-role": "Agent role with a config_file",
  "hooks-json": "hooks.json",
  environments: "environments.toml",
};

/** Where a key is told of: files have keys in common, which are told of once. */
export function homeOf({ path, schema }: SchemaKey, root: RootName): RootName {
  const id = JSON.stringify(path);
  return DOCUMENTED.find((name) => name === root || allKeys(name).get(id)?.schema === schema) ?? root;
}

/** The page that tells of a key, from the top of the site. */
export function pageOf(key: SchemaKey, root: RootName): string {
  const home = homeOf(key, root);
  const [top = ""] = key.path;
  const table = allKeys(home).get(JSON.stringify([top]));
  return table && hasPage(table, home) ? `reference/${home}/${top}.md` : `reference/${home}/index.md`;
}

/** Whether a key of the top level is a table with keys of its own to tell of. */
export function hasPage(key: SchemaKey, root: RootName): boolean {
  return tablesOf(key, keySchema(root)).length > 0 && ownTables(root).has(key.path[0] ?? "");
}

const tables = new Map<RootName, ReadonlySet<string>>();

/** The names of the top level below which a file has keys that no file before it has. */
function ownTables(root: RootName): ReadonlySet<string> {
  let names = tables.get(root);
  if (!names) {
    const below = [...allKeys(root).values()].filter((key) => key.path.length > 1 && homeOf(key, root) === root);
    names = new Set(below.flatMap(({ path: [top] }) => top ?? []));
    tables.set(root, names);
  }
  return names;
}

/** The anchor of a key on its page, which comes from its path alone and so never changes. */
export function anchorOf({ path }: SchemaKey): string {
  return path.map((name) => (name === ANY_NAME ? "NAME" : name.replaceAll(".", "~"))).join(".");
}

/** The path of a key as it is shown. */
export function pathText({ path }: SchemaKey): string {
  return path.map((name) => (name.includes(".") ? `"${name}"` : name)).join(".");
}

/** The kinds of files that have the keys of a root. */
export function kindsOfRoot(root: RootName): (typeof kinds)[keyof typeof kinds][] {
  return Object.values(kinds).filter((kind) => kind.root === root);
}
