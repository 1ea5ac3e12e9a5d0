import type { TomlPath } from "../toml/types.ts";

/**
 * Why an edit was refused.
 *
 * - `path`: the path leads to nothing that this edit can work on, such as the whole document.
 * - `value`: TOML has no way to write the value.
 * - `missing`: there is nothing at the path.
 * - `conflict`: something else is in the way, such as a text where a table is needed, or a name that is taken.
 * - `worse`: a check of the whole finds a mistake that was not there before.
 * - `broken`: the text is damaged there, so the result would not be what was asked for.
 *
 * @example
 * ```ts
 * const kinds: EditErrorKind[] = [];
 * try {
 *   edit("a = 1\n").rename(["b"], "c");
 * } catch (error) {
 *   if (error instanceof EditError) kinds.push(error.kind);
 * }
 * kinds; // ["missing"]
 * ```
 */
export type EditErrorKind = "path" | "value" | "missing" | "conflict" | "worse" | "broken";

/**
 * An edit that was refused; the text is as it was. The message holds no value of the text.
 *
 * @example
 * ```ts
 * let refused: unknown;
 * try {
 *   edit("a = 1\nb = 2\n").rename(["a"], "b");
 * } catch (error) {
 *   refused = error;
 * }
 * refused instanceof EditError && refused.kind; // "conflict"
 * refused instanceof EditError && refused.path; // ["b"]
 * ```
 */
export class EditError extends Error {
  override readonly name = "EditError";
  readonly kind: EditErrorKind;
  /** What the edit was about. */
  readonly path: TomlPath;

  constructor(kind: EditErrorKind, path: TomlPath, message: string) {
    super(message);
    this.kind = kind;
    this.path = path;
  }
}
