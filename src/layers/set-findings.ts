import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type RuleLevels, applyLevels } from "../diagnostics/levels.ts";
import { compareDiagnostics } from "../diagnostics/order.ts";
import type { TomlDocument } from "../toml/types.ts";
import { type Awaited, OFF } from "./awaited.ts";
import { diagnose, located } from "./diagnose.ts";
import { hookFiles } from "./hook-files.ts";
import type { LayerFinding } from "./layer-finding.ts";
import type { LayerSet } from "./layer-set.ts";
import { offReason } from "./off-reason.ts";
import { roleFiles } from "./role-files.ts";
import { type UnreadFile, unreadFiles } from "./unread-files.ts";

const AUDIT = "audit/";

/** What the other files of a start make of the findings of each. */
export class SetFindings {
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

  /** What it takes that the findings of a file are as they say; undefined where Codex uses it as it is. */
  awaited(file: string): Awaited | undefined {
    return this.#absence(file)?.awaited;
  }

  /** Why Codex does not use a file. */
  #absence(file: string): { readonly awaited: Awaited; readonly reason: string } | undefined {
    const off = offReason(this.#set, file);
    if (off !== undefined) return { awaited: "trust", reason: off };
    const unread = this.#unread.find((one) => one.file === file);
    return unread && { awaited: "another-start", reason: unread.reason };
  }

  /**
   * The findings of a file with the effect that they have in the set, and those that only the set shows.
   *
   * @param alone What is found in the file by itself.
   * @param levels How loud the settings want the findings of the set.
   */
  of(
    file: string | undefined,
    document: TomlDocument,
    alone: readonly Diagnostic[],
    levels: RuleLevels = {},
  ): readonly LayerFinding[] {
    const { layers, hookSources, requirements } = this.#set;
    const own = alone.map((finding) => located(finding, { file }));
    const layer = layers.find((one) => one.file === file);
    const absence = file === undefined ? undefined : this.#absence(file);
    if (absence && (alone.length > 0 || absence.awaited === "trust")) {
      return [...applyLevels([offFinding(absence.reason, file)], levels), ...own];
    }
    const source = layer?.source ?? [...hookSources.values()].find((one) => one.file === file);
    const known =
      source?.document ??
      (requirements?.file === file ? requirements?.source?.document : undefined) ??
      hookFiles(this.#set).find(({ path }) => path === file)?.config.document ??
      roleFiles(this.#set).find((role) => role.file === file)?.document;
    // A text that a fix has changed is no longer that of the set.
    if (file === undefined || known?.text !== document.text) return own;
    const ofSet = this.#byFile.get(file) ?? [];
    if (!source) {
      // The requirements are judged on both ways.
      const told = new Set(own.map(placeName));
      const others = ofSet.filter((finding) => !told.has(placeName(finding)));
      return [...own, ...applyLevels(others, levels)].sort(compareDiagnostics);
    }
    const inSet = new Map(ofSet.map((finding) => [placeName(finding), finding]));
    const judged = own.flatMap((finding) => {
      const other = inSet.get(placeName(finding));
      // An audit looks at each file as it is: where another overrules it, it is as unsafe elsewhere.
      if (!other) return finding.code.startsWith(AUDIT) ? [finding] : [];
      inSet.delete(placeName(finding));
      return other.effect === finding.effect
        ? [finding]
        : [{ ...finding, effect: other.effect, severity: other.severity }];
    });
    return [...judged, ...applyLevels([...inSet.values()], levels)].sort(compareDiagnostics);
  }
}

function offFinding(reason: string, file: string | undefined): LayerFinding {
  return {
    code: OFF,
    effect: "inert",
    severity: "info",
    message: `Codex does not use this file here: ${reason}.`,
    hint: "The findings are those that it would have then.",
    path: [],
    range: { start: 0, end: 0 },
    file,
  };
}

function placeName({ code, range }: Pick<Diagnostic, "code" | "range">): string {
  return `${code} ${range.start} ${range.end}`;
}
