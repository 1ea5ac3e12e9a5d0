import type { Range } from "../../diagnostics/diagnostic.ts";
import type { TomlPath } from "../../toml/types.ts";

/** A key is being written: at the start of a line, or in an inline table. */
export interface KeyCursor {
  readonly kind: "key";
  /** The table that the key goes into; names before it, as in `a.b.`, are part of the path. */
  readonly table: TomlPath;
  /** What has been written of the key, and what follows up to its end. */
  readonly word: Range;
  /** The names that the inline table around it has, as far as they are before it; undefined below a header. */
  readonly inline: readonly string[] | undefined;
  /** Whether names with dots stand before it. */
  readonly isDotted: boolean;
  /** Whether a value follows already. */
  readonly hasValue: boolean;
}

/** A value is being written. */
export interface ValueCursor {
  readonly kind: "value";
  readonly path: TomlPath;
  /** What has been written of it, quotes and all, and what follows up to its end. */
  readonly word: Range;
  /** The items that the array around it has before it. */
  readonly items: readonly string[];
}

/** A name in a `[header]` is being written. */
export interface HeaderCursor {
  readonly kind: "header";
  /** The names before it. */
  readonly names: readonly string[];
  /** Whether it is a `[[header]]`. */
  readonly isArray: boolean;
  readonly word: Range;
  /** From behind the brackets that open it to before those that close it, or the end of the line. */
  readonly whole: Range;
  readonly isClosed: boolean;
}

/** A code in the brackets of a comment `# codex-config: ignore[...]` is being written. */
export interface SuppressionCursor {
  readonly kind: "suppression";
  readonly word: Range;
}

/** What is being written at a place of a text, as far as the text tells that is not finished. */
export type Cursor = KeyCursor | ValueCursor | HeaderCursor | SuppressionCursor | { readonly kind: "none" };

export const NOTHING: Cursor = { kind: "none" };
