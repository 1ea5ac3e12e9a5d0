import type { History, Turns } from "../../src/knowledge/history.ts";
import { roots, type RootName } from "../../src/models/roots.ts";
import { modelPaths, modelStructs } from "../probe/model-paths.ts";
import type { AskedFile } from "./ask-file.ts";
import type { TableHistory } from "./find-history.ts";

type Joined = Omit<History, "releases" | "deprecated" | "features">;
type Keys = Readonly<Record<string, Turns>>;
type Values = Readonly<Record<string, Keys>>;

/** Puts tables together, by the names of their types. */
export function joinTables(tables: readonly TableHistory[]): Joined {
  const places: Record<string, string> = {};
  const files: Record<string, AskedFile> = {};
  const keys: Record<string, Keys> = {};
  const values: Record<string, Values> = {};
  const bases = basesOfModels();
  const ofConfig = new Set(typesOf("config").map(({ name }) => name));
  for (const table of tables.toSorted((a, b) => Number(b.file === "config") - Number(a.file === "config"))) {
    const structs = modelStructs(table.path, table.file).filter(
      ({ name }) => table.file === "config" || !ofConfig.has(name),
    );
    for (const [index, { name, keys: own }] of structs.entries()) {
      const base = bases[name] ?? "";
      // A key that no model has any more is one of the first.
      const isOurs = (key: string): boolean =>
        own.includes(key) || (index === 0 && !structs.some((struct) => struct.keys.includes(key)));
      const chosen = Object.entries(table.keys).filter(([key]) => isOurs(key) && !table.untold.includes(key));
      const spoken = Object.entries(table.values).filter(([key]) => isOurs(key));
      places[name] = pathOf(table.path);
      if (table.file !== "config") files[name] = table.file;
      const ownKeys = unlike(chosen, keys[base]);
      const ownValues = unlike(spoken, values[base]);
      if (ownKeys) keys[name] = ownKeys;
      if (ownValues) values[name] = ownValues;
    }
  }
  const untold = tables.flatMap(({ file, path, untold: own }) =>
    own.map((key) => `${file === "config" ? "" : `${file}:`}${pathOf(`${path}/${key}`)}`),
  );
  return {
    untold: untold.sort(),
    places: sorted(places),
    files: sorted(files),
    bases: sorted(bases),
    keys: sorted(keys),
    values: sorted(values),
  };
}

/** The types beside those of `config.toml` that have the keys of another, with that. */
function basesOfModels(): Record<string, string> {
  const types = (Object.keys(roots) as RootName[]).filter((root) => root !== "config").flatMap(typesOf);
  return Object.fromEntries(types.flatMap(({ name, base }) => (base === undefined ? [] : [[name, base]])));
}

function typesOf(root: RootName) {
  return modelPaths(root).flatMap((path) => modelStructs(path, root));
}

/** Those entries that another record does not have in the same way; undefined where there is none. */
function unlike<Value>(
  entries: readonly (readonly [string, Value])[],
  other: Readonly<Record<string, Value>> = {},
): Record<string, Value> | undefined {
  const own = entries.filter(([key, value]) => JSON.stringify(other[key]) !== JSON.stringify(value));
  return own.length > 0 ? sorted(Object.fromEntries(own)) : undefined;
}

/** A path as people write it: `*` for names of the user's own. */
function pathOf(path: string): string {
  return path
    .replaceAll("/", ".")
    .replaceAll(/(?<=^|\.)x(?=\.|$)/g, "*")
    .replaceAll(".[]", "[]")
    .replace(/^\./, "");
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
