import type { TomlPath } from "../../toml/types.ts";
import type { FileView } from "../workspace/file-view.ts";
import { namesAt } from "../workspace/relations.ts";
import { namesTools, toolNames } from "./tool-names.ts";

/** The roles that Codex has; a table of that name takes the place of one. */
const ROLES = ["default", "explorer", "worker"];

/** Names that the tables or keys at a path, which the user chooses, likely have. */
export function likelyNames(path: TomlPath, view: FileView): readonly string[] {
  const tools = namesTools(path) ? toolNames(view, path) : [];
  const roles = path.length === 1 && path[0] === "agents" ? ROLES : [];
  return [...new Set([...namesAt(path, view), ...tools, ...roles])];
}
