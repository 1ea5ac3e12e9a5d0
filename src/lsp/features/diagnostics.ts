import type { Diagnostic as LspDiagnostic } from "vscode-languageserver-types";
import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import { raiseIgnored } from "../../diagnostics/levels.ts";
import { located } from "../../layers/diagnose.ts";
import type { LayerFinding } from "../../layers/layer-finding.ts";
import { DiagnosticSeverity, DiagnosticTag } from "../protocol.ts";
import type { FileView } from "../workspace/file-view.ts";
import { locate } from "../workspace/set-files.ts";
import { SetMemory } from "../workspace/set-memory.ts";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What is said of a name that still works and should not be used any more. */
const OUTDATED: ReadonlySet<string> = new Set(["deprecated-key", "alias-key", "alias-value"]);

/** What is found in a file. */
export interface Findings {
  /** As loud as the settings want them. */
  readonly list: readonly LayerFinding[];
  /** What the set had to say; undefined for a file that is in none. */
  readonly memory: SetMemory | undefined;
}

/**
 * What is found in a file, by itself and in its set.
 *
 * @param memory What the set said of an earlier text, where it is not to be asked again.
 */
export function findingsOf(view: FileView, memory?: SetMemory): Findings {
  const { document, found, settings, path: file } = view;
  const alone = found.map((finding) => located(finding, { file }));
  if (memory) return { list: graded(memory.recall(document, alone), view), memory };
  // What is no text, Codex reads in no set.
  const set = view.isText ? view.set : undefined;
  if (!set) return { list: graded(alone, view), memory: undefined };
  const inSet = set.findings.of(file, document, found, settings.levels);
  return { list: graded(inSet, view), memory: new SetMemory(alone, inSet) };
}

function graded(found: readonly LayerFinding[], { settings }: FileView): readonly LayerFinding[] {
  return settings.strict ? raiseIgnored(found, settings.levels) : found;
}

/**
 * Findings as editors show them.
 *
 * @param docsOf Where a code is described.
 */
export function diagnosticsOf(
  view: FileView,
  findings: readonly LayerFinding[],
  docsOf: (code: string) => string | undefined,
): LspDiagnostic[] {
  return findings.map((finding) => {
    const { code, severity, message, hint, fix, range, related = [] } = finding;
    const tags = tagsOf(finding);
    const docs = docsOf(code);
    const advice = hint ?? (fix && `${fix.title}.`);
    return {
      range: view.rangeOf(range),
      severity: SEVERITIES[severity],
      code,
      source: "codex-config",
      message: advice === undefined ? message : `${message}\n${advice}`,
      ...(docs !== undefined && { codeDescription: { href: docs } }),
      ...(tags.length > 0 && { tags }),
      ...(related.length > 0 && {
        relatedInformation: related.flatMap((place) => {
          const location = locate(view, place.file, place.range);
          return location ? [{ location, message: place.message }] : [];
        }),
      }),
    };
  });
}

function tagsOf({ code, effect }: Pick<Diagnostic, "code" | "effect">): DiagnosticTag[] {
  if (OUTDATED.has(code)) return [DiagnosticTag.Deprecated];
  return effect === "inert" ? [DiagnosticTag.Unnecessary] : [];
}
