import type { Fix, Related } from "../../diagnostics/diagnostic.ts";
import type { TomlDocument } from "../../toml/types.ts";
import { removeLine } from "../../edit/line-edits.ts";
import type { NotedKey } from "./noted-keys.ts";

/** What to say of an older spelling beside the current one, where Codex takes both. */
export interface TwoNames {
  readonly hint: string;
  /** Set where the values contradict each other: which of them counts. */
  readonly winner?: string;
  readonly fix?: Fix;
  readonly related: readonly Related[];
}

/**
 * How to get rid of an older spelling without a change of what is in force. Of two names of a feature, Codex takes the
 * one that is later in the alphabet, whichever is the older; entries of a permission profile add up.
 */
export function twoNames(document: TomlDocument, noted: NotedKey): TwoNames | undefined {
  const { key, value, table, path, field } = noted;
  const canonical = field.aliasOf;
  const other = canonical === undefined ? undefined : table.get(canonical);
  if (!other || canonical === undefined) return undefined;
  const related = [{ message: `\`${canonical}\` is set here`, range: { start: other.key.start, end: other.key.end } }];
  if (key.name.startsWith(":")) return { hint: `Put the entries of both under \`${canonical}\`.`, related };
  const isFeature = path.length === 2 && path[0] === "features";
  if (!isFeature || value.kind !== "boolean" || other.value.kind !== "boolean" || value.value === other.value.value) {
    return { hint: `Keep \`${canonical}\` only.`, related };
  }
  const removal = removeLine(document, key);
  if (canonical > key.name) {
    const hint = `Remove \`${key.name}\`, which has no effect.`;
    return { hint, winner: `${canonical} = ${other.value.value}`, related, ...(removal && { fix: removal }) };
  }
  const kept = `${canonical} = ${value.value}`;
  const { start, end } = other.value;
  return {
    hint: `To keep what is in force, write \`${kept}\` and remove \`${key.name}\`.`,
    winner: `${key.name} = ${value.value}`,
    related,
    ...(removal && {
      fix: {
        title: `Change to \`${kept}\` and remove \`${key.name}\``,
        // Another file may set the older name as well, and then wins.
        safe: false,
        edits: [...removal.edits, { range: { start, end }, text: String(value.value) }],
      },
    }),
  };
}
