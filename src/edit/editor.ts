import type { TextEdit } from "../diagnostics/diagnostic.ts";
import type { TomlDocument, TomlPath } from "../toml/types.ts";
import { appendValue } from "./append-value.ts";
import { dropEmptied, meaningAt, putMeaning, takeMeaning } from "./change-meaning.ts";
import { Draft } from "./draft.ts";
import { EditError } from "./edit-error.ts";
import type { EditValue } from "./edit-value.ts";
import { type MeaningTable, isSameMeaning, meaningOf, meaningOfValue } from "./meaning.ts";
import { moveValue } from "./move-value.ts";
import { pathText } from "./path-text.ts";
import { type Pieces, editPieces, editsOf, wholeText } from "./pieces.ts";
import { renameKey } from "./rename-key.ts";
import { setValue } from "./set-value.ts";
import { isUnsound } from "./soundness.ts";
import { unsetValue } from "./unset-value.ts";
import { refuseUnwritable } from "./write-value.ts";

/**
 * A text under edit. Each step changes only the lines that it is about. The result is read again: it has to mean what it
 * meant before, with the edit. A step that cannot be done so is refused with an `EditError`, and the text stays as it was.
 *
 * @example
 * ```ts
 * const editor: Editor = edit("[tui]\nanimations = true # smooth\n");
 * editor.set(["tui", "animations"], false).set(["tui", "theme"], "nord");
 * editor.apply(); // '[tui]\nanimations = false # smooth\ntheme = "nord"\n'
 * ```
 */
export class Editor {
  readonly #original: string;
  #document: TomlDocument;
  #pieces: Pieces;

  constructor(document: TomlDocument) {
    this.#original = document.text;
    this.#document = document;
    this.#pieces = wholeText(document.text);
  }

  /**
   * Puts a value at a path. New keys go behind those of their table, new tables beside those around them, in the style of
   * the file. In a table or list that is there, all that stays the same is left alone.
   *
   * @param path Names from the root, and indexes of lists; the index behind the last one adds an item.
   * @throws EditError of kind `path`, `value`, `conflict` or `broken`.
   * @example
   * ```ts
   * edit("[features]\napps = true # mine\n").set(["features", "hooks"], true).apply(); // "[features]\napps = true # mine\nhooks = true\n"
   * ```
   */
  set(path: TomlPath, value: EditValue): this {
    refuseUnwritable(value, path);
    return this.#perform(
      path,
      (draft) => setValue(draft, path, value),
      (root) => putMeaning(root, path, meaningOfValue(value)),
    );
  }

  /**
   * Takes what is at a path out, with its comment: the one behind it and the one right above, unless that is a heading. A
   * header stays when the last key below it goes. Does nothing where there is nothing.
   *
   * @throws EditError of kind `path` or `broken`.
   * @example
   * ```ts
   * edit("features = { apps = true, hooks = true }\n").unset(["features", "apps"]).apply(); // "features = { hooks = true }\n"
   * ```
   */
  unset(path: TomlPath): this {
    return this.#perform(
      path,
      (draft) => unsetValue(draft, path),
      (root) => takeMeaning(root, path),
      path,
    );
  }

  /**
   * Gives a key another name, in all headers and dotted keys that hold it.
   *
   * @throws EditError of kind `path`, `missing`, `conflict` or `broken`.
   * @example
   * ```ts
   * edit("[a.x]\n[a.x.y]\n").rename(["a", "x"], "b c").apply(); // '[a."b c"]\n[a."b c".y]\n'
   * ```
   */
  rename(path: TomlPath, name: string): this {
    const to = [...path.slice(0, -1), name];
    if (name === path.at(-1)) return this;
    return this.#perform(
      path,
      (draft) => {
        refuseUnmovable(draft, path, to);
        draft.change(renameKey(draft.document, path, name));
      },
      (root) => relocate(root, path, to),
    );
  }

  /**
   * Takes what is at a path to another one, as it is written and with its comments.
   *
   * @throws EditError of kind `path`, `missing`, `conflict` or `broken`.
   * @example
   * ```ts
   * edit("[tui]\nmodel = 'gpt-5' # mine\n").move(["tui", "model"], ["model"]).apply(); // "model = 'gpt-5' # mine\n\n[tui]\n"
   * ```
   */
  move(from: TomlPath, to: TomlPath): this {
    const name = to.at(-1);
    if (typeof name === "string" && pathText(from.slice(0, -1)) === pathText(to.slice(0, -1))) {
      return this.rename(from, name);
    }
    return this.#perform(
      from,
      (draft) => {
        refuseUnmovable(draft, from, to);
        moveValue(draft, from, to);
      },
      (root) => relocate(root, from, to),
      from,
    );
  }

  /**
   * Adds a value to the end of a list; where there is no list yet, makes one.
   *
   * @throws EditError of kind `path`, `value`, `conflict` or `broken`.
   * @example
   * ```ts
   * edit('notify = ["a"] # mine\n').append(["notify"], "b").apply(); // 'notify = ["a", "b"] # mine\n'
   * ```
   */
  append(path: TomlPath, value: EditValue): this {
    refuseUnwritable(value, path);
    return this.#perform(
      path,
      (draft) => appendValue(draft, path, value),
      (root) => {
        const list = meaningAt(root, path);
        if (Array.isArray(list)) list.push(meaningOfValue(value));
        else putMeaning(root, path, [meaningOfValue(value)]);
      },
    );
  }

  /** The text with all edits. */
  apply(): string {
    return this.#document.text;
  }

  /**
   * The edits as ranges of the text at first with what comes in their place; in order, none overlaps another.
   *
   * @example
   * ```ts
   * edit("a = 1\n").set(["a"], 2).edits(); // [{ range: { start: 4, end: 5 }, text: "2" }]
   * ```
   */
  edits(): TextEdit[] {
    return editsOf(this.#pieces, this.#original);
  }

  /** @param emptied A path on which tables without anything in them may stay or go. */
  #perform(
    path: TomlPath,
    work: (draft: Draft) => void,
    change: (root: MeaningTable) => void,
    emptied: TomlPath = [],
  ): this {
    if (path.length === 0) throw new EditError("path", path, "The path is empty.");
    const before = this.#document;
    const draft = new Draft(before);
    work(draft);
    const after = draft.document;
    if (after === before) return this;
    const wanted = meaningOf(before);
    change(wanted);
    const meaning = meaningOf(after);
    for (const root of [wanted, meaning]) dropEmptied(root, emptied);
    const edits = draft.edits();
    if (!isSameMeaning(wanted, meaning) || isUnsound(before, edits, after)) {
      throw new EditError("broken", path, `The text is too damaged to edit \`${pathText(path)}\` in it.`);
    }
    this.#document = after;
    this.#pieces = editPieces(this.#pieces, edits);
    return this;
  }
}

function refuseUnmovable(draft: Draft, from: TomlPath, to: TomlPath): void {
  if (typeof from.at(-1) !== "string" || typeof to.at(-1) !== "string") {
    throw new EditError("path", from, "Only what has a name can get another one.");
  }
  if (draft.node(from) === undefined) {
    throw new EditError("missing", from, `There is nothing at \`${pathText(from)}\`.`);
  }
  if (draft.node(to) !== undefined) throw new EditError("conflict", to, `\`${pathText(to)}\` is there already.`);
  if (from.every((step, index) => step === to[index])) {
    throw new EditError("conflict", to, `\`${pathText(to)}\` is within what is to be moved.`);
  }
}

function relocate(root: MeaningTable, from: TomlPath, to: TomlPath): void {
  const taken = takeMeaning(root, from);
  if (taken !== undefined) putMeaning(root, to, taken);
}
