import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { TableShape } from "../knowledge/shape.ts";
import type { TomlDocument } from "../toml/types.ts";
import { holdsRelativePath } from "./relative-path.ts";

/**
 * Where Codex has a path to resolve, it reads the file a second time, before older spellings are renamed: two spellings of
 * one key then stop it.
 */
export function withClashesResolved(found: Diagnostic[], document: TomlDocument, root: TableShape): Diagnostic[] {
  const clashes = found.some(({ code, effect }) => code === "duplicate-alias" && effect === "ignored");
  if (!clashes || !holdsRelativePath(document.root, root)) return found;
  return found.map((one) => (one.code === "duplicate-alias" ? { ...one, effect: "fatal", severity: "error" } : one));
}
