import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileLookup } from "../lint-options.ts";
import { lintDocument, shownFindings } from "../lint-document.ts";
import { ConfigFile } from "../resolve/config-file.ts";
import { decodeUtf8 } from "../toml/decode.ts";
import type { TomlTable } from "../toml/types.ts";
import { unmaskedFindings } from "../unmasked-findings.ts";
import { holdsRelativePath } from "../validate/relative-path.ts";
import type { Layer } from "./layer.ts";
import type { LayerFinding } from "./layer-finding.ts";
import { featureFindings } from "./feature-findings.ts";
import { fullAccessFindings } from "./full-access-findings.ts";
import { fileKindOf } from "./layer-reader.ts";
import type { LayerSet } from "./layer-set.ts";
import { hookFindings } from "./hook-findings.ts";
import { entryAt } from "./merge.ts";
import { MadeTable } from "./made-node.ts";
import { isDemand } from "./allow-lists.ts";
import { enterpriseFindings } from "./enterprise-servers.ts";
import { mitmFindings } from "./mitm-changes.ts";
import { overruledFindings } from "./overruled-findings.ts";
import { projectRules } from "./read-errors.ts";
import { roleFindings } from "./role-findings.ts";
import { valuesInForce } from "./sandbox-origins.ts";
import { serverFindings } from "./server-findings.ts";
import { isOfFilters } from "./shell-filters.ts";
import type { Source } from "./source-map.ts";
import { startFindings } from "./start-findings.ts";
import { sumDocument } from "./sum-document.ts";
import { trustFindings } from "./trust-findings.ts";
import { worktreeFindings } from "./worktree-findings.ts";

/**
 * What Codex would say of a start, and what else there is to say: each file by itself, as `--strict-config` looks at it, and
 * the sum of all. A fatal finding means that Codex refuses to start; an ignored one that it does with `--strict-config`.
 */
export function diagnose(set: LayerSet): LayerFinding[] {
  const sum = new SumFindings(set);
  const found = [startFindings(set)];
  for (const layer of set.layers) {
    if (layer.source && layer.state !== "off") found.push([...sum.findingsOf(layer, layer.source)]);
  }
  // What is left when each file has been asked.
  found.push([...sum.rest()], mitmFindings(set), roleFindings(set), trustFindings(set), worktreeFindings(set));
  found.push(enterpriseFindings(set), overruledFindings(set), fullAccessFindings(set), serverFindings(set));
  found.push(featureFindings(set));
  if (set.start.sha256) found.push(hookFindings(set, set.start.sha256));
  return found.flat();
}

/** Rules that ask which of `sandbox_mode` and `default_permissions` counts: of several files, the higher one decides. */
const ofSandbox: ReadonlySet<string> = new Set([
  "permissions/unused-sandbox-mode",
  "sandbox/unused-workspace-write",
  "sandbox/no-protection",
]);
/** The table that each file has to complete by itself. */
const UNDIVIDED = "mcp_enterprise_managed_auth";
/** The keys that Codex reads before it looks at the project. */
const EARLY: ReadonlySet<string> = new Set(["projects", "project_root_markers"]);
/** Rules about what a project may do that depend on all files: one file shows only that it might break them. */
const ofAllFiles: ReadonlySet<string> = new Set(["mcp/enterprise-in-project", "permissions/mitm-in-project"]);

/** Why a mistake stops Codex although the files above or below set it right. */
const HELD =
  "Other files set this right, which does not help here: Codex leaves relative paths unresolved in a file that it cannot read " +
  "by itself, and refuses those.";

/** What is found in the layers put together, so that each file can be judged with what the others say. */
class SumFindings {
  readonly #set: LayerSet;
  readonly #values: TomlTable;
  readonly #found: readonly Diagnostic[];
  /** By code and place. */
  readonly #byPlace = new Map<string, Diagnostic>();
  readonly #told = new Set<Diagnostic>();
  /** What files show by themselves, by code and key. */
  readonly #ofFiles = new Set<string>();
  readonly #keepsTypeErrors: boolean;

  constructor(set: LayerSet) {
    this.#set = set;
    const { start } = set;
    this.#values = valuesInForce(set);
    const document = sumDocument(this.#values, set.sources);
    this.#found = shownFindings(document, { ...this.#options(), kind: "config" }).concat(this.#foundTooEarly());
    for (const finding of this.#found) this.#byPlace.set(placeName(finding, 0), finding);
    const { root } = new ConfigFile(document, { platform: start.platform, knowledge: start.knowledge });
    // A path that is left unresolved has its reason in a wrong type elsewhere in its file, which no other file takes away.
    this.#keepsTypeErrors = holdsRelativePath(root);
  }

  /** The findings of one text, with the effect that they have in the set. */
  *findingsOf(layer: Layer, source: Source): Generator<LayerFinding> {
    const alone = lintDocument(source.document, { ...this.#options(source), kind: fileKindOf(layer.kind) });
    for (const finding of alone) {
      const inSum = this.#byPlace.get(placeName(finding, source.start));
      if (inSum) this.#told.add(inSum);
      this.#ofFiles.add(keyName(finding));
      const isOfReading = layer.readErrors.some((error) => placeName(error, 0) === placeName(finding, 0));
      const effect = this.#effectOf(finding, inSum, layer, source, isOfReading);
      if (effect === undefined) continue;
      const isHeld = effect === "fatal" && !inSum && isOfReading && this.#keepsTypeErrors;
      const more = isHeld && { hint: [...(finding.hint === undefined ? [] : [finding.hint]), HELD].join(" ") };
      yield located({ ...finding, ...graded(finding, effect), ...more }, source);
    }
  }

  /** What only the sum shows. What strict mode looks at is not of it: that looks at each file. */
  *rest(): Generator<LayerFinding> {
    const hasBoth = ["sandbox_mode", "default_permissions"].every((name) => this.#values.get(name) !== undefined);
    for (const finding of this.#found) {
      if (finding.effect === "ignored" || this.#told.has(finding)) continue;
      if (hasBoth && ofSandbox.has(finding.code)) continue;
      const source = this.#set.sources.at(finding.range.start);
      const { fix: _, ...others } = finding;
      if (source && (finding.effect === "fatal" || !this.#isOfOneFile(finding, source)))
        yield this.#acrossFiles(others, source);
    }
  }

  /** Whether a file shows a finding by itself, at its own place, or were it of the kind that the sum is looked at as. */
  #isOfOneFile(finding: Diagnostic, source: Source): boolean {
    if (this.#ofFiles.has(keyName(finding))) return true;
    const findings = unmaskedFindings(source.document, { ...this.#options(source), kind: "config" });
    return findings.some((one) => placeName(one, source.start) === placeName(finding, 0));
  }

  /**
   * The effect of a finding of one file; undefined where another file takes it away.
   *
   * @param isOfReading Whether it is about what Codex reads before it puts the files together.
   */
  #effectOf(
    { code, effect, path }: Diagnostic,
    inSum: Diagnostic | undefined,
    { kind, readErrors: errors }: Layer,
    source: Source,
    isOfReading: boolean,
  ): Diagnostic["effect"] | undefined {
    if (ofAllFiles.has(code)) return undefined;
    if (code.startsWith("toml/") || projectRules.has(code)) return effect;
    if (path[0] === UNDIVIDED && code === "missing-key") return "fatal";
    if (effect === "fatal" && isOfFilters(path)) return "fatal";
    // Codex reads these once more, as requirements, and without what lower files add.
    if (kind === "managed" && isOfReading && isDemand(path)) return "fatal";
    if (inSum?.effect === "fatal") return "fatal";
    if (isOfReading) {
      if (this.#keepsTypeErrors) return "fatal";
      // Strict mode looks at each file by itself, but at the command line for unknown keys only.
      return kind === "flags" ? undefined : "ignored";
    }
    if (effect === "fatal") return undefined;
    if (effect === "ignored") {
      const isSeen = kind !== "flags" || (code === "unknown-key" && (errors.length === 0 || isComparedByName(path)));
      return isSeen ? effect : undefined;
    }
    // What is still there, and does not show in the sum, another file has set right.
    return inSum || !this.#isInSum(path, source) ? effect : undefined;
  }

  /** Whether a value of a text is what counts in the end. */
  #isInSum(path: Diagnostic["path"], source: Source): boolean {
    const here = path.length === 0 ? undefined : entryAt(this.#set.values, path);
    return here !== undefined && this.#set.sources.at((here.key ?? here.value).start) === source;
  }

  /** Errors of what Codex reads before it looks at the project, whose layers then cannot take them away. */
  #foundTooEarly(): Diagnostic[] {
    const { outside } = this.#set;
    const entries = outside.entries.filter(({ key }) => EARLY.has(key.name));
    if (entries.length === 0) return [];
    const document = sumDocument(new MadeTable(outside, entries), this.#set.sources);
    return shownFindings(document, { ...this.#options(), kind: "config" }).filter(
      ({ effect, path }) => effect === "fatal" && EARLY.has(String(path[0])),
    );
  }

  #options(source?: Source) {
    const { platform, knowledge, files, paths, home, cwd } = this.#set.start;
    const base = source?.file === undefined ? cwd : paths.parent(source.file);
    const lookup: FileLookup = {
      isInPlace: true,
      read(path) {
        const absolute = path.startsWith("~/") ? paths.resolve(home, path.slice(2)) : paths.resolve(base, path);
        const kind = files.kind(absolute);
        if (kind === "missing" || kind === "directory") return { kind };
        const bytes = files.read(absolute);
        return bytes instanceof Error ? undefined : { kind: "file", text: decodeUtf8(bytes).text };
      },
    };
    return { platform, knowledge, files: lookup };
  }

  #acrossFiles(finding: Omit<Diagnostic, "fix">, source: Source): LayerFinding {
    const { related, range, ...others } = finding;
    return {
      ...others,
      file: source.file,
      range: { start: range.start - source.start, end: range.end - source.start },
      ...(related && {
        related: related.map(({ message, range: place }) => {
          const other = this.#set.sources.at(place.start) ?? source;
          return {
            message,
            file: other.file,
            range: { start: place.start - other.start, end: place.end - other.start },
          };
        }),
      }),
    };
  }
}

/** Whether Codex knows a key for unknown also where it cannot read what stands around it. */
function isComparedByName({ length, 0: table }: Diagnostic["path"]): boolean {
  return length === 2 && (table === "features" || table === "tui");
}

/** A finding of one text, at its file. */
export function located({ related, ...finding }: Diagnostic, source: Pick<Source, "file">): LayerFinding {
  const { file } = source;
  return { ...finding, file, ...(related && { related: related.map((place) => ({ ...place, file })) }) };
}

function keyName({ code, path }: Diagnostic): string {
  return JSON.stringify([code, ...path]);
}

function placeName({ code, range }: Diagnostic, offset: number): string {
  return `${code} ${range.start + offset} ${range.end + offset}`;
}

/** Strict mode alone is less of a concern than what stops every start. */
function graded(
  { effect, severity }: Diagnostic,
  wanted: Diagnostic["effect"],
): Pick<Diagnostic, "effect" | "severity"> {
  if (wanted === effect) return { effect, severity };
  return { effect: wanted, severity: wanted === "fatal" ? "error" : "info" };
}
