import type { Editor } from "../../edit/editor.ts";
import { SecretMask } from "../../secrets/secret-mask.ts";
import type { TomlPath } from "../../toml/types.ts";
import type { CliIo } from "../io.ts";
import type { EditOptions } from "../options.ts";
import { fullText } from "../reporters/advice-text.ts";
import { escapeControls } from "../../text/escape-controls.ts";
import { toJson } from "../../text/to-json.ts";
import { type Change, changeDiff, planChange } from "./change-file.ts";
import { performEdit } from "./perform-edit.ts";
import { targetFile } from "./target-file.ts";

/** What a command was told to edit. */
interface EditCommand {
  /** What has been done, in a word: `Set`. */
  readonly done: string;
  /** The key as it was given, and its path. */
  readonly key: string;
  readonly path: TomlPath;
}

/**
 * Edits one file as a command was told to, unless `check` would report a mistake in it that was not there before.
 *
 * @returns The exit status: 1 where the edit was refused.
 * @throws UsageError, IoError
 */
export async function runEdit(
  edits: (editor: Editor) => Editor,
  { done, key, path }: EditCommand,
  options: EditOptions,
  io: CliIo,
): Promise<number> {
  const file = targetFile(options, io);
  const { change, refused, isWritten } = await performEdit(file, () => planChange(file, path, edits, io), {
    force: options.force === true,
    dry: options["dry-run"] === true,
  });
  if (options.json) await io.stdout.write(report(change, isWritten, io));
  else {
    if (options["dry-run"] && refused.length === 0) {
      await io.stdout.write(changeDiff(change, io, options["no-color"] === true));
    }
    const shownPath = escapeControls(file.path);
    const mask = SecretMask.of(change.after);
    const shownKey = escapeControls(mask.text(key));
    for (const finding of refused.length > 0 ? refused : change.findings) {
      await io.stderr.write(`${finding.severity} ${finding.code}: ${escapeControls(fullText(finding))}\n`);
    }
    if (refused.length > 0) await io.stderr.write(`${shownPath} stays as it is; --force writes all the same.\n`);
    else if (isWritten) await io.stderr.write(`${done} \`${shownKey}\` in ${shownPath}\n`);
    else if (!options["dry-run"]) await io.stderr.write(`${shownPath} needs no change.\n`);
  }
  return refused.length > 0 ? 1 : 0;
}

/** The outcome for programs. */
function report(change: Change, isWritten: boolean, io: CliIo): string {
  const { file, before, after, findings } = change;
  const shown = findings.map(({ code, effect, severity, message, path, hint }) => ({
    code,
    effect,
    severity,
    message,
    path,
    hint,
  }));
  const answer = {
    version: 1,
    path: file.path,
    kind: file.kind,
    changed: before.text !== after.text,
    written: isWritten,
    diff: changeDiff(change, io, true),
    diagnostics: shown,
  };
  return `${toJson(answer)}\n`;
}
