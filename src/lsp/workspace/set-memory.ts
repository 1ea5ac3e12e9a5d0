import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { LayerFinding } from "../../layers/layer-finding.ts";
import { keyAt } from "../../toml/locate.ts";
import type { TomlDocument } from "../../toml/types.ts";

/**
 * What the other files of a set made of the findings of a file when it was last looked at. While its text is being typed, that
 * is still the best guess, as a look at the whole set takes several times as long as one at the file.
 */
export class SetMemory {
  readonly #judged = new Map<string, Pick<LayerFinding, "effect" | "severity"> | undefined>();
  readonly #ofSet: LayerFinding[] = [];

  /**
   * @param alone What was found in the file by itself.
   * @param inSet What was found in the set.
   */
  constructor(alone: readonly LayerFinding[], inSet: readonly LayerFinding[]) {
    for (const finding of alone) this.#judged.set(nameOf(finding), undefined);
    for (const finding of inSet) {
      const { effect, severity } = finding;
      if (this.#judged.has(nameOf(finding))) this.#judged.set(nameOf(finding), { effect, severity });
      else this.#ofSet.push(finding);
    }
  }

  /** The findings of a later text of the file, as the set would likely have them. */
  recall(document: TomlDocument, alone: readonly LayerFinding[]): readonly LayerFinding[] {
    const judged = alone.flatMap((finding) => {
      const name = nameOf(finding);
      if (!this.#judged.has(name)) return [finding];
      const change = this.#judged.get(name);
      return change ? [{ ...finding, ...change }] : [];
    });
    return [...this.#ofSet.flatMap((finding) => moved(finding, document)), ...judged];
  }
}

/** A finding at the place where its key is now. */
function moved(found: LayerFinding, document: TomlDocument): LayerFinding[] {
  // What else it names has other places by now.
  const { fix: _, related: __, ...finding } = found;
  if (finding.path.length === 0) return [finding];
  const key = keyAt(document, finding.path);
  return key ? [{ ...finding, range: { start: key.start, end: key.end } }] : [];
}

function nameOf({ code, path }: Pick<Diagnostic, "code" | "path">): string {
  return JSON.stringify([code, path]);
}
