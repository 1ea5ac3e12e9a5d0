import type { TomlPath } from "../toml/types.ts";
import type { Draft } from "./draft.ts";
import { removeValue } from "./remove-value.ts";

/** Takes what is at a path out, wherever it is written. */
export function unsetValue(draft: Draft, path: TomlPath): void {
  const edits = removeValue(draft.document, path);
  draft.change(edits);
  // Pairs within braces go one by one, and an item's place is taken by the next one.
  if (edits.length > 0 && typeof path.at(-1) === "string") unsetValue(draft, path);
}
