import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { kinds } from "../kinds/index.ts";
import { noteOf } from "../resolve/note.ts";
import type { Release, Span } from "../knowledge/release.ts";
import type { Place } from "../resolve/place.ts";
import { dotted } from "../words/describe.ts";
import { Findings } from "./findings.ts";

/**
 * What another release makes of a file: keys and values that came after it, and keys that it still knows.
 *
 * @param found The findings for the current release. Those about keys that the other one knows are replaced.
 */
export function withRelease(found: readonly Diagnostic[], root: Place, release: Release): Diagnostic[] {
  const findings = new Findings();
  const codex = `Codex ${release.version}`;
  const refusal = kinds[root.file.kind].broken.words;

  const look = (table: Place): void => {
    const type = table.shape?.kind === "table" ? table.shape.name : undefined;
    for (const child of table.children) {
      const span = type !== undefined && child.key ? release.key(type, child.name) : undefined;
      if (child.declared === undefined) {
        if (span?.isKnown) passing(child, span);
      } else if (span?.isKnown === false) {
        // Of what stands in a table that is not known, one finding is enough.
        tooNewKey(child, span);
      } else {
        if (type !== undefined) lookAtWord(child, type);
        look(child);
      }
    }
  };
  const lookAtWord = (place: Place, type: string): void => {
    const word = place.text();
    const span = word === undefined ? undefined : release.value(type, place.name, word);
    if (!span || span.isKnown || noteOf(place)?.kind === "user-only") return;
    findings.report(place, {
      code: "too-new-value",
      effect: "fatal",
      message: `${codex} does not take \`${word}\` for \`${place.name}\`${since(span)}; it ${refusal}.`,
    });
  };
  const tooNewKey = (place: Place, span: Span): void => {
    const isClosed = place.parent?.shape?.kind === "table" && place.parent.shape.unknown === "fatal";
    findings.reportKey(place, {
      code: "too-new-key",
      effect: isClosed ? "fatal" : "ignored",
      message: `${codex} does not know \`${dotted(place.path)}\`${since(span)}; it ${isClosed ? refusal : "ignores it"}.`,
    });
  };
  const passing = (place: Place, { next }: Span): void => {
    findings.reportKey(place, {
      code: "gone-key",
      effect: "risk",
      severity: "info",
      message: `${codex} reads \`${dotted(place.path)}\`; ${next ?? "a later release"} and those after it do not.`,
    });
  };

  look(root);
  const { list } = findings;
  const known = new Set(list.filter(({ code }) => code === "gone-key").map(({ range }) => range.start));
  return [...found.filter(({ code, range }) => code !== "unknown-key" || !known.has(range.start)), ...list];
}

/** Since when something is known, where the history tells. */
function since({ next }: Span): string {
  return next === undefined ? "" : ` (it came with ${next})`;
}
