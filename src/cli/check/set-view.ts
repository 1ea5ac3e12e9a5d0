import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { LayerFinding } from "../../layers/layer-finding.ts";
import type { LayerSet } from "../../layers/layer-set.ts";
import type { Awaited } from "../../layers/awaited.ts";
import { SetFindings } from "../../layers/set-findings.ts";
import type { TomlDocument } from "../../toml/types.ts";
import type { Levels } from "../settings/run-settings.ts";

/** What the other files of a start make of the findings of each, for reports that know one file at a time. */
export class SetView {
  readonly #found: SetFindings;

  constructor(set: LayerSet) {
    this.#found = new SetFindings(set);
  }

  /** What stops Codex, and is about none of the files. */
  get complaints(): readonly string[] {
    return this.#found.complaints;
  }

  /** What it takes that the findings of a file are as they say; undefined where Codex uses it as it is. */
  awaited(file: string): Awaited | undefined {
    return this.#found.awaited(file);
  }

  /** The findings of a file with the effect that they have in the set, and those that only the set shows. */
  findings(
    file: string | undefined,
    document: TomlDocument,
    alone: readonly Diagnostic[],
    levels: Levels | undefined,
  ): readonly Diagnostic[] {
    return this.#found.of(file, document, alone, levels).map(ofFile);
  }
}

/** A finding as those of one file are: what stands in other files is told in words. */
function ofFile({ file, related = [], ...finding }: LayerFinding): Diagnostic {
  const own = related.filter((place) => place.file === file);
  const others = related.filter((place) => place.file !== file);
  const told = others.map((place) => `${place.message}, in ${place.file ?? "the command line"}`);
  const hint = [finding.hint, ...told.map((text) => `See also: ${text}.`)].filter((text) => text !== undefined);
  return {
    ...finding,
    ...(own.length > 0 && { related: own.map(({ message, range }) => ({ message, range })) }),
    ...(hint.length > 0 && { hint: hint.join(" ") }),
  };
}
