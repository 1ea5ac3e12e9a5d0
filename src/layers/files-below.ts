import type { Start } from "./start.ts";

/** Codex goes into every folder; a link that leads upwards must have an end here. */
const DEEPEST = 16;

/** Absolute paths of the files below a folder whose names have an ending, in the order of their names. */
export function filesBelow(folder: string, ending: string, start: Pick<Start, "files" | "paths">): string[] {
  return below(folder, ending, start, DEEPEST);
}

function below(folder: string, ending: string, start: Pick<Start, "files" | "paths">, depth: number): string[] {
  const { files, paths } = start;
  if (depth === 0 || files.kind(folder) !== "directory") return [];
  return files
    .list(folder)
    .toSorted()
    .flatMap((name) => {
      const path = paths.resolve(folder, name);
      if (files.kind(path) === "directory") return below(path, ending, start, depth - 1);
      return name.endsWith(ending) ? [path] : [];
    });
}
