import type { Diagnostic } from "../diagnostics/diagnostic.ts";
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
  const visit = new Visit(release);
  visit.look(root);
  const { list } = visit.findings;
  const known = new Set(list.filter(({ code }) => code === "gone-key").map(({ range }) => range.start));
  return [...found.filter(({ code, range }) => code !== "unknown-key" || !known.has(range.start)), ...list];
}

class Visit {
  readonly findings = new Findings();
  readonly #release: Release;

  constructor(release: Release) {
    this.#release = release;
  }

  look(place: Place): void {
    const type = place.shape?.kind === "table" ? place.shape.name : undefined;
    for (const child of place.children) {
      const span = type === undefined || !child.key ? undefined : this.#release.key(type, child.name);
      const isOurs = child.declared !== undefined;
      // Of what stands in a table that is not known, one finding is enough.
      if (span && isOurs && !span.isKnown) this.#tooNewKey(child, span);
      else if (span && !isOurs && span.isKnown) this.#goneKey(child, span);
      else if (isOurs) {
        if (type !== undefined) this.#lookAtWord(child, type);
        this.look(child);
      }
    }
  }

  #lookAtWord(place: Place, type: string): void {
    const word = place.text();
    const span = word === undefined ? undefined : this.#release.value(type, place.name, word);
    if (word === undefined || !span || span.isKnown || noteOf(place)?.kind === "user-only") return;
    this.findings.report(place, {
      code: "too-new-value",
      effect: "fatal",
      message: `Codex ${this.#release.version} does not take \`${word}\` for \`${place.name}\`${since(span)}; it does not start.`,
    });
  }

  #tooNewKey(place: Place, span: Span): void {
    const isClosed = place.parent?.shape?.kind === "table" && place.parent.shape.unknown === "fatal";
    this.findings.reportKey(place, {
      code: "too-new-key",
      effect: isClosed ? "fatal" : "ignored",
      message: `Codex ${this.#release.version} does not know \`${dotted(place.path)}\`${since(span)}; it ${isClosed ? "does not start" : "ignores it"}.`,
    });
  }

  #goneKey(place: Place, { next }: Span): void {
    this.findings.reportKey(place, {
      code: "gone-key",
      effect: "risk",
      severity: "info",
      message: `Codex ${this.#release.version} reads \`${dotted(place.path)}\`; ${next ?? "a later release"} and those after it do not.`,
    });
  }
}

/** Since when something is known, where the history tells. */
function since({ next }: Span): string {
  return next === undefined ? "" : ` (it came with ${next})`;
}
