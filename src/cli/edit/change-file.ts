import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { EditError } from "../../edit/edit-error.ts";
import type { Editor } from "../../edit/editor.ts";
import { edit } from "../../edit/edit.ts";
import { fixInRounds } from "../../fix/fix-in-rounds.ts";
import { newFindings } from "../../diagnostics/new-mistakes.ts";
import type { LintOptions } from "../../lint-options.ts";
import { lintDocument } from "../../lint-document.ts";
import { maskedSources } from "../../secrets/secret-mask.ts";
import { parseText } from "../../parse-text.ts";
import { decodeUtf8 } from "../../toml/decode.ts";
import { parseToml } from "../../toml/parse.ts";
import type { TomlDocument, TomlPath } from "../../toml/types.ts";
import { createFile } from "../../files/create-file.ts";
import { IoError } from "../errors.ts";
import { codexHome } from "../../files/codex-home.ts";
import { createFileLookups } from "../../files/file-lookup.ts";
import { readIfThere } from "../../files/read-named-file.ts";
import type { CliIo } from "../io.ts";
import { hostPlatform } from "../platform.ts";
import { unifiedDiff } from "../text/unified-diff.ts";
import { createPainter } from "../../text/style.ts";
import { useColor } from "../text/use-color.ts";
import { writeAtomic } from "../../files/write-atomic.ts";
import type { TargetFile } from "./target-file.ts";

/** What an edit would make of a file. */
export interface Change {
  readonly file: TargetFile;
  /** What the file holds; undefined where there is none. */
  readonly content: Uint8Array | undefined;
  readonly before: TomlDocument;
  readonly after: TomlDocument;
  /** What is to be said of the new text that was not to be said before. */
  readonly findings: readonly Diagnostic[];
}

/**
 * Edits a file in memory.
 *
 * @param path What the edit is about.
 * @throws IoError where it cannot be read, or the edit cannot be made.
 */
export function planChange(file: TargetFile, path: TomlPath, edits: (editor: Editor) => Editor, io: CliIo): Change {
  const content = readIfThere(file.absolute, file.path);
  const { text, errors } = decodeUtf8(content ?? new Uint8Array());
  if (errors.length > 0) throw new IoError(`cannot edit ${file.path}: it is not UTF-8 text`);
  const before = parseText(text, file.kind);
  if (before.syntax.name === "json") throw new IoError(`cannot edit ${file.path}: it is JSON; this edits TOML only`);
  const options: LintOptions = {
    kind: file.kind,
    platform: hostPlatform(),
    files: createFileLookups(io.home, [codexHome(io), "/etc/codex"])(file.absolute),
  };
  const after = withHeaders(parseToml(edited(before, edits, file.path)), path, options);
  const findings = newFindings(lintDocument(before, options), lintDocument(after, options));
  return { file, content, before, after, findings };
}

/** Writes what was planned. @throws IoError where it cannot be, or the file has changed meanwhile. */
export function writeChange({ file, content, after }: Change): void {
  if (content === undefined) createFile(file.absolute, file.path, after.text);
  else writeAtomic(file.absolute, file.path, content, after.text);
}

/** What a change does to the file as a unified diff, with secrets masked. */
export function changeDiff({ file, before, after }: Change, io: CliIo, noColor: boolean): string {
  const [old = "", changed = ""] = maskedSources([before, after]);
  const paint = createPainter(useColor(noColor, io.env, io.stdout.isTTY));
  return unifiedDiff(file.path, old, changed, paint, io.stdout.isTTY);
}

/** Gives the tables around an edit a header that Codex would destroy when it writes into them. */
function withHeaders(document: TomlDocument, path: TomlPath, options: LintOptions): TomlDocument {
  const { text } = fixInRounds(
    document,
    options,
    ["safe"],
    (finding) =>
      finding.code === "root/braces-below-comment" && finding.path.every((step, index) => step === path[index]),
  );
  return parseToml(text);
}

function edited(document: TomlDocument, edits: (editor: Editor) => Editor, path: string): string {
  try {
    return edits(edit(document)).apply();
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    throw new IoError(`cannot edit ${path}: ${error.message}`, { cause: error });
  }
}
