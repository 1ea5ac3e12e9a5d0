import { kinds } from "./index.ts";
import { kindOfFile, kindOfName } from "./kind-of-file.ts";
import type { CodexFolder } from "./kind.ts";

const FOLDERS: Readonly<Record<CodexFolder, string>> = {
  home: "`$CODEX_HOME`",
  project: "the `.codex` of a project",
  system: "`/etc/codex`",
};
/** The folders of Codex's folders in which people put what belongs beside them. */
const NEAR: ReadonlySet<string> = new Set(["", "hooks"]);
/** Other programs have files of that name, and copies lie everywhere. */
const COMMON_NAME = "config.toml";

/**
 * Why Codex does not read a file, although it looks as if it did, as a clause; undefined where it reads it, or where nothing looks so.
 *
 * @param folder Which of Codex's folders it lies in; undefined for none.
 * @param path The path from there, or its name, with `/` between its parts.
 */
export function unreadReason(folder: CodexFolder | undefined, path: string): string | undefined {
  const read = folder && kindOfFile(folder, path);
  if (read) return kinds[read].notRead;
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  const kind = name === COMMON_NAME ? undefined : kindOfName(name);
  if (!kind || !NEAR.has(path.slice(0, Math.max(slash, 0)))) return undefined;
  const folders = kinds[kind].places.flatMap((place) => place.in);
  // What is for the whole machine is looked for nowhere else; other files may lie about as copies and templates.
  if (!folder && folders.some((one) => one !== "system")) return undefined;
  return `Codex reads \`${name}\` from ${listOf(folders.map((one) => FOLDERS[one]))} only`;
}

function listOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
