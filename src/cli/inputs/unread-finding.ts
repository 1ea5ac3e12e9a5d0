import { basename, dirname, join, relative, sep } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { unreadReason } from "../../kinds/unread.ts";
import { withoutAttributes } from "../../files/codex-directory.ts";
import { codexDirectoryAbove, codexFolder } from "../../files/file-kind.ts";

/**
 * What is to be said of a file that looks as if Codex read it, and that it does not read where it lies.
 *
 * @param path Absolute path.
 * @param codexHome Absolute path of the user's Codex directory.
 */
export function unreadFinding(path: string, codexHome: string): Diagnostic | undefined {
  const name = withoutAttributes(basename(path));
  const directory = codexDirectoryAbove(path, codexHome);
  if (directory !== undefined) {
    const folder = codexFolder(directory, codexHome);
    const reason = unreadReason(folder, join(relative(directory, dirname(path)), name).replaceAll(sep, "/"));
    // In a folder that only has a name like Codex's, it may wait to be put in place.
    const isCertain = directory === codexHome || directory === "/etc/codex" || basename(directory) === ".codex";
    return reason === undefined ? undefined : finding(reason, isCertain ? "warning" : "info");
  }
  const reason = unreadReason(undefined, name);
  return reason === undefined ? undefined : finding(reason, "info");
}

function finding(reason: string, severity: Diagnostic["severity"]): Diagnostic {
  return {
    code: "file/not-read",
    effect: "inert",
    severity,
    message: `Codex does not read this file here: ${reason}.`,
    hint: "Other findings say what would hold there.",
    path: [],
    range: { start: 0, end: 0 },
  };
}
