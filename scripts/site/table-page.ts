import type { RootName } from "../../src/models/roots.ts";
import { keySchema } from "../../src/reference/key-schema.ts";
import { ANY_NAME, type SchemaKey, keysBelow, tablesOf } from "../../src/reference/schema-key.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { FILE_TITLES, anchorOf, homeOf, pageOf, pathText } from "./key-address.ts";
import { keyHeading, keyText, repeatedKeyText } from "./key-section.ts";
import { retiredKeys } from "./retired-keys.ts";
import type { SitePage } from "./site-page.ts";

/** The page of a table of the top level, with all that stands in it. */
export function tablePage(top: SchemaKey, root: RootName): SitePage {
  const title = top.path[0] ?? "";
  const parts = [`# \`${title}\` {#${anchorOf(top)}}`, `A table of [${FILE_TITLES[root]}](index.md).`];
  parts.push(...(homeOf(top, root) === root ? keyText(top, root) : elsewhere(top, root)));
  parts.push(...(top.schema["x-removed"] === undefined ? sectionsBelow(top, root, new Map()) : retiredKeys(top, root)));
  return { path: `reference/${root}/${title}.md`, title, within: FILE_TITLES[root], text: parts.join("\n\n") };
}

/**
 * The sections of the keys in a table: first its values, then its tables with what is in them.
 *
 * @param told The first key of each definition and name, for the tables of one type that stand in several places.
 */
function sectionsBelow(table: SchemaKey, root: RootName, told: Map<string, SchemaKey>): string[] {
  const schema = keySchema(root);
  const below = keysBelow(table, schema);
  const shared = below.filter((key) => homeOf(key, root) !== root);
  const own = below.filter((key) => !shared.includes(key));
  const [tables, values] = [own.filter((key) => isGroup(key, schema)), own.filter((key) => !isGroup(key, schema))];
  const parts: string[] = [];
  const tell = (key: SchemaKey, level: number): void => {
    const type = typeOf(key, schema);
    const first = told.get(type);
    parts.push(keyHeading(key, level));
    parts.push(...(first === undefined ? keyText(key, root) : repeatedKeyText(key, root, first)));
    if (first === undefined && type !== "") told.set(type, key);
    parts.push(...(key.schema["x-removed"] === undefined ? sectionsBelow(key, root, told) : retiredKeys(key, root)));
  };
  for (const key of values) tell(key, 3);
  // What anybody names comes first: the tables of fixed names beside it are of the same type, and often no more is said of them.
  for (const key of [...tables.filter(isNamedByUser), ...tables.filter((key) => !isNamedByUser(key))]) tell(key, 2);
  parts.push(...shared.flatMap((key) => [`### \`${pathText(key)}\``, ...elsewhere(key, root)]));
  return parts;
}

function isNamedByUser({ path }: SchemaKey): boolean {
  return path.at(-1) === ANY_NAME;
}

function elsewhere(key: SchemaKey, root: RootName): string[] {
  const home = homeOf(key, root);
  const link = `/${pageOf(key, root)}#${anchorOf(key)}`;
  return [`With all that is in it as in [${FILE_TITLES[home]}](${link}).`];
}

/** Whether there are keys in it that Codex gives names to. */
function isGroup(key: SchemaKey, root: JsonSchema): boolean {
  const below = keysBelow(key, root);
  return below.some(({ path }) => path.at(-1) !== ANY_NAME) || below.some((child) => isGroup(child, root));
}

/** The type of the table that a key stands in, and its name there; empty where that is a table of its own. */
function typeOf({ parent, path }: SchemaKey, root: JsonSchema): string {
  const names = parent?.parent ? tablesOf(parent, root).flatMap(({ name }) => name ?? []) : [];
  return names.length === 0 ? "" : JSON.stringify([names, path.at(-1)]);
}
