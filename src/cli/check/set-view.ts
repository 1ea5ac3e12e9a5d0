import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { applyLevels } from "../../diagnostics/levels.ts";
import { compareDiagnostics } from "../../diagnostics/order.ts";
import { diagnose } from "../../layers/diagnose.ts";
import { hookFiles } from "../../layers/hook-files.ts";
import type { LayerFinding } from "../../layers/layer-finding.ts";
import type { LayerSet } from "../../layers/layer-set.ts";
import { type UnreadFile, unreadFiles } from "../../layers/unread-files.ts";
import type { TomlDocument } from "../../toml/types.ts";
import type { Levels } from "../settings/run-settings.ts";

/** What the other files of a start make of the findings of each. */
export class SetView {
  readonly #set: LayerSet;
  readonly #unread: readonly UnreadFile[];
  readonly #byFile = new Map<string, LayerFinding[]>();
  /** What stops Codex, and is about none of the files. */
  readonly complaints: string[] = [];

  constructor(set: LayerSet) {
    this.#set = set;
    this.#unread = unreadFiles(set);
    for (const finding of diagnose(set)) {
      const { file } = finding;
      if (file === undefined) this.complaints.push(finding.message);
      else this.#byFile.set(file, [...(this.#byFile.get(file) ?? []), finding]);
    }
  }

  /** The findings of a file with the effect that they have in the set, and those that only the set shows. */
  findings(
    file: string | undefined,
    document: TomlDocument,
    alone: readonly Diagnostic[],
    levels: Levels | undefined,
  ): readonly Diagnostic[] {
    const { layers, hookSources } = this.#set;
    const layer = layers.find((one) => one.file === file);
    const unread = alone.length > 0 && this.#unread.find((one) => one.file === file);
    const reason = layer?.state === "off" ? layer.reason : unread ? unread.reason : undefined;
    if (reason !== undefined) return [...applyLevels([offFinding(reason)], levels ?? {}), ...alone];
    const source = layer?.source ?? [...hookSources.values()].find((one) => one.file === file);
    const known = source?.document ?? hookFiles(this.#set).find(({ path }) => path === file)?.hooks.file.document;
    // A text that a fix has changed is no longer that of the set.
    if (file === undefined || known?.text !== document.text) return alone;
    const ofSet = this.#byFile.get(file) ?? [];
    if (!source) return [...alone, ...this.#graded(ofSet, levels)].sort(compareDiagnostics);
    const inSet = new Map(ofSet.map((finding) => [placeName(finding), finding]));
    const judged = alone.flatMap((finding) => {
      const other = inSet.get(placeName(finding));
      if (!other) return [];
      inSet.delete(placeName(finding));
      return other.effect === finding.effect
        ? [finding]
        : [{ ...finding, effect: other.effect, severity: other.severity }];
    });
    return [...judged, ...this.#graded(inSet.values(), levels)].sort(compareDiagnostics);
  }

  /** Findings of the set as those of their file, as loud as the settings want them. */
  #graded(findings: Iterable<LayerFinding>, levels: Levels | undefined): readonly Diagnostic[] {
    return applyLevels(
      Array.from(findings, (finding) => this.#ofFile(finding)),
      levels ?? {},
    );
  }

  /** A finding as those of one file are: what stands in other files is told in words. */
  #ofFile({ file, related = [], ...finding }: LayerFinding): Diagnostic {
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
}

function offFinding(reason: string): Diagnostic {
  return {
    code: "start/off",
    effect: "inert",
    severity: "info",
    message: `Codex does not use this file here: ${reason}.`,
    hint: "The findings are those that it would have then.",
    path: [],
    range: { start: 0, end: 0 },
  };
}

function placeName({ code, range }: Pick<Diagnostic, "code" | "range">): string {
  return `${code} ${range.start} ${range.end}`;
}
