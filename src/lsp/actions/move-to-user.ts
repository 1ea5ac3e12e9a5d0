import type { TextEdit } from "../../diagnostics/diagnostic.ts";
import { edit } from "../../edit/edit.ts";
import type { EditValue } from "../../edit/edit-value.ts";
import { unlessRefused } from "../../edit/unless-refused.ts";
import { lintDocument } from "../../lint-document.ts";
import type { LintOptions } from "../../lint-options.ts";
import { parseToml } from "../../toml/parse.ts";
import type { TomlDocument, TomlPath } from "../../toml/types.ts";
import { toValue } from "../../toml/value.ts";
import type { FileView } from "../workspace/file-view.ts";
import { placeBelow } from "../workspace/place-below.ts";

/** The user's own configuration. */
export interface UserFile {
  readonly uri: string;
  /** Undefined where there is none yet. */
  readonly document: TomlDocument | undefined;
  readonly options: LintOptions;
}

/** What a move changes in either file. */
export interface Move {
  readonly name: string;
  readonly here: readonly TextEdit[];
  readonly there: readonly TextEdit[];
}

/** Takes a key that only the user's own file can set, from that of a project to there; undefined where that file has it. */
export function moveToUser({ document, root }: FileView, path: TomlPath, user: UserFile): Move | undefined {
  const place = placeBelow(root, path);
  const target = user.document ?? parseToml("");
  // What cannot be read could not be written there either.
  if (!place || document.errors.length > 0 || target.root.get(String(path[0]))) return undefined;
  return unlessRefused(() => {
    const there = edit(target).set(path, toValue(place.node) as EditValue);
    const [before, after] = [target, parseToml(there.apply())].map((one) => lintDocument(one, user.options).length);
    if ((after ?? 0) > (before ?? 0)) return undefined;
    return { name: path.join("."), here: edit(document).unset(path).edits(), there: there.edits() };
  });
}
