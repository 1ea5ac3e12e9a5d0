import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { edit } from "../edit/edit.ts";
import { EditError } from "../edit/edit-error.ts";
import type { Editor } from "../edit/editor.ts";
import { decodeUtf8 } from "../toml/decode.ts";
import { createFile } from "./create-file.ts";
import { editAlone } from "./edit-alone.ts";
import { IoError } from "./io-error.ts";
import { isMistake, newFindings } from "../diagnostics/new-mistakes.ts";
import { readIfThere, readNamedFile } from "./read-named-file.ts";
import { writeAtomic } from "./write-atomic.ts";

/**
 * How a file is edited.
 *
 * @example
 * ```ts
 * const options: EditFileOptions = { create: true };
 * (await editFile("/home/me/new/config.toml", (editor) => editor.set(["model"], "gpt-5"), options)).changed; // true
 * ```
 */
export interface EditFileOptions {
  /** Says what is wrong with a text, such as `lint`. An edit is refused that brings a mistake which was not there before. */
  readonly check?: (text: string) => readonly Diagnostic[];
  /** Whether to make a file, with its folders, where there is none. Default: false. */
  readonly create?: boolean;
}

/**
 * What `editFile` did.
 *
 * @example
 * ```ts
 * const done: EditedFile = await editFile("/home/me/.codex/config.toml", (editor) => editor.set(["model"], "gpt-5"));
 * done; // { text: 'model = "gpt-5"\n', changed: false }
 * ```
 */
export interface EditedFile {
  /** What the file holds now. */
  readonly text: string;
  /** False where the file held that already; it was not written then. */
  readonly changed: boolean;
}

/**
 * Edits a file. Whoever reads it, and a crash at any moment, finds the old text or the new one; mode and, where possible,
 * owner are kept, and of a link the target is edited. Several calls for one file wait for each other, in other processes too.
 *
 * @throws EditError when an edit is refused, of kind `worse` by `check`; IoError when the file cannot be read or written, is no
 *   UTF-8 text, or was changed by another program meanwhile. The file is then as it was.
 * @example
 * ```ts
 * const path = "/home/me/.codex/config.toml";
 * await editFile(path, (editor) => editor.set(["model"], "gpt-5-codex"), { check: lint });
 * (await editFile(path, (editor) => editor.unset(["profile"]))).changed; // false
 * ```
 */
export async function editFile(
  path: string,
  edits: (editor: Editor) => Editor,
  { check, create = false }: EditFileOptions = {},
): Promise<EditedFile> {
  const absolute = resolve(path);
  if (create) mkdirSync(dirname(absolute), { recursive: true });
  return editAlone(absolute, () => {
    const content = create ? readIfThere(absolute) : readNamedFile(absolute);
    const { text: before, errors } = decodeUtf8(content ?? new Uint8Array());
    if (errors.length > 0) throw new IoError(`cannot edit ${path}: it is not UTF-8 text`);
    const text = edits(edit(before)).apply();
    if (text === before && content !== undefined) return { text, changed: false };
    if (check) refuseWorse(check(before), check(text));
    if (content !== undefined) writeAtomic(absolute, path, content, text);
    else createFile(absolute, path, text);
    return { text, changed: true };
  });
}

function refuseWorse(before: readonly Diagnostic[], after: readonly Diagnostic[]): void {
  const [mistake] = newFindings(before, after).filter(isMistake);
  if (mistake) throw new EditError("worse", mistake.path, mistake.message);
}
