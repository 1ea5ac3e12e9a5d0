import { kinds } from "../kinds/index.ts";
import type { CodexFolder, KindPlace } from "../kinds/kind.ts";

/** The folders of Codex, as they stand in an editor's patterns. */
const FOLDERS: Readonly<Record<CodexFolder, string>> = {
  home: "**/.codex",
  project: "**/.codex",
  system: "/etc/codex",
};

/** Patterns of the files that Codex reads in the folders of its own, as editors have them. */
export function codexGlobs(): string[] {
  const places = Object.values(kinds).flatMap((kind): readonly KindPlace[] => kind.places);
  return [...new Set(places.flatMap(({ in: folders, path }) => folders.map((folder) => `${FOLDERS[folder]}/${path}`)))];
}
