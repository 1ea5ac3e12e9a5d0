import type { JsonValue } from "../../src/models/field-meta.ts";

/** The paths at which two values differ, with how; the values themselves may be secret. */
export function differences(before: JsonValue | undefined, after: JsonValue | undefined): string[] {
  const old = leaves(before);
  const now = leaves(after);
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((path) => {
    if (old.get(path) === now.get(path)) return [];
    return [`${path} ${now.has(path) ? (old.has(path) ? "changed" : "new") : "gone"}`];
  });
}

/** The paths of one value that are missing in another one or have another value there. */
export function lost(before: JsonValue | undefined, after: JsonValue | undefined): string[] {
  const now = leaves(after);
  return [...leaves(before)].flatMap(([path, value]) =>
    now.get(path) === value ? [] : [`${path} ${now.has(path) ? "changed" : "gone"}`],
  );
}

function leaves(value: JsonValue | undefined, path: readonly string[] = []): Map<string, string> {
  if (value === undefined || value === null) return new Map();
  if (typeof value !== "object" || Array.isArray(value)) return new Map([[path.join("."), JSON.stringify(value)]]);
  return new Map(Object.entries(value).flatMap(([key, member]) => [...leaves(member, [...path, key])]));
}
