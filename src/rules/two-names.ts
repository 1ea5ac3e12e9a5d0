import type { Fix, Related } from "../diagnostics/diagnostic.ts";
import { removalFix } from "../edit/removal-fix.ts";
import type { Place } from "../resolve/place.ts";

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
export function twoNames({ key, node, parent, path, field, file }: Place): TwoNames | undefined {
  const canonical = field?.aliasOf;
  const other = canonical === undefined ? undefined : parent?.child(canonical);
  if (!key || !other || canonical === undefined) return undefined;
  const related = [other.here(`\`${canonical}\` is set here`)];
  if (key.name.startsWith(":")) return { hint: `Put the entries of both under \`${canonical}\`.`, related };
  const isFeature = path.length === 2 && path[0] === "features";
  const current = other.node;
  const isAfter = canonical > key.name;
  const hint = `Keep \`${canonical}\` only.`;
  if (!isFeature || node.kind !== "boolean" || current.kind !== "boolean") return { hint, related };
  const removal = removalFix(file.document, key);
  if (node.value === current.value) {
    // Of what another file may set under the older name, only a later one takes nothing over.
    return { hint, related, ...(removal && { fix: { ...removal, safe: isAfter } }) };
  }
  if (isAfter) {
    const hint = `Remove \`${key.name}\`, which has no effect.`;
    return { hint, winner: `${canonical} = ${current.value}`, related, ...(removal && { fix: removal }) };
  }
  const kept = `${canonical} = ${node.value}`;
  const { start, end } = current;
  return {
    hint: `To keep what is in force, write \`${kept}\` and remove \`${key.name}\`.`,
    winner: `${key.name} = ${node.value}`,
    related,
    ...(removal && {
      fix: {
        title: `Change to \`${kept}\` and remove \`${key.name}\``,
        // Another file may set the older name as well, and then wins.
        safe: false,
        edits: [...removal.edits, { range: { start, end }, text: String(node.value) }],
      },
    }),
  };
}
