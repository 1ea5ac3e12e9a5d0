import { oncePer } from "./once-per.ts";
import type { TomlDocument, TomlKey, TomlPath } from "./types.ts";

/** A path that keys of the statements name. */
interface NamedPath {
  /** In the order of the document. */
  readonly keys: TomlKey[];
  readonly below: Map<string, NamedPath>;
}

const namedPaths = oncePer(({ statements }: TomlDocument): NamedPath => {
  const root: NamedPath = { keys: [], below: new Map() };
  let table = root;
  for (const { type, keys } of statements) {
    const named = keys.reduce(nextPath, type === "header" ? root : table);
    if (type === "header") table = named;
  }
  return root;
});

function nextPath({ below }: NamedPath, key: TomlKey): NamedPath {
  const known = below.get(key.name);
  if (known) {
    known.keys.push(key);
    return known;
  }
  const path: NamedPath = { keys: [key], below: new Map() };
  below.set(key.name, path);
  return path;
}

/**
 * All keys in headers and lines that name what is at a path: `[a.b]` and `[a.b.c]` both name `a.b`. Below inline tables
 * there is one only, `key`.
 */
export function keysAt(document: TomlDocument, path: TomlPath, key: TomlKey): readonly TomlKey[] {
  let named: NamedPath | undefined = namedPaths(document);
  for (const segment of path) named = typeof segment === "string" ? named?.below.get(segment) : undefined;
  return named && path.length > 0 ? named.keys : [key];
}
