import { kinds } from "../kinds/index.ts";
import type { CodexFolder, KindPlace } from "../kinds/kind.ts";

/** The folders of Codex, as they stand in an editor's patterns. */
const FOLDERS: Readonly<Record<CodexFolder, string>> = {
  home: "**/.codex",
  project: "**/.codex",
  system: "/etc/codex",
};
/** Roles that a configuration names have any name; where else they lie than in a folder of Codex, only the server knows. */
const ROLES = "**/*.toml";

/** Patterns of the files that Codex reads in one of its folders, from there. */
function globsIn(folder: CodexFolder): string[] {
  const places = Object.values(kinds).flatMap((kind): readonly KindPlace[] => kind.places);
  return places.flatMap(({ in: folders, path }) => (folders.includes(folder) ? [path] : []));
}

/** Patterns of the files that Codex reads in the folders of its own, as editors have them. */
export function codexGlobs(): string[] {
  const folders = Object.entries(FOLDERS) as [CodexFolder, string][];
  return [...new Set(folders.flatMap(([folder, start]) => globsIn(folder).map((path) => `${start}/${path}`)))];
}

/** One pattern of the files in one of Codex's folders that the server has to know of, from there. */
export function knownGlob(folder: CodexFolder): string {
  return `{${[...new Set([...globsIn(folder), ROLES])].join()}}`;
}

/** Patterns of the files that the server has to know of, as editors have them. */
export function knownGlobs(): string[] {
  const folders = Object.entries(FOLDERS) as [CodexFolder, string][];
  return folders.map(([folder, start]) => `${start}/${knownGlob(folder)}`);
}
