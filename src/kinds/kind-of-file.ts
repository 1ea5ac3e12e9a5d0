import { type FileKind, kinds } from "./index.ts";
import type { CodexFolder } from "./kind.ts";

const all = Object.values(kinds);

/** The kind of file that Codex reads at a path of one of its folders, which has `/` between its parts. */
export function kindOfFile(folder: CodexFolder, path: string): FileKind | undefined {
  return all.find(({ places }) => places.some((place) => place.in.includes(folder) && matches(place.path, path)))?.name;
}

/** The kind of file that has such a name, wherever it lies. */
export function kindOfName(name: string): FileKind | undefined {
  return all.find(
    ({ places, isKnownByName }) => isKnownByName && places.some(({ path }) => matches(path.replace(/^.*\//, ""), name)),
  )?.name;
}

function matches(pattern: string, path: string): boolean {
  return matchesParts(pattern.split("/"), path.split("/"));
}

function matchesParts([first, ...rest]: readonly string[], parts: readonly string[]): boolean {
  if (first === undefined) return parts.length === 0;
  if (first === "**") return parts.some((_, index) => matchesParts(rest, parts.slice(index)));
  const [name, ...below] = parts;
  return name !== undefined && matchesName(first, name) && matchesParts(rest, below);
}

function matchesName(pattern: string, name: string): boolean {
  const [start = "", end] = pattern.split("*");
  if (end === undefined) return name === pattern;
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}
