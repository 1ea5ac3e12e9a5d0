import { type Diagnostic as LspDiagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import { raiseIgnored } from "../../diagnostics/levels.ts";
import type { LayerFinding } from "../../layers/layer-finding.ts";
import { lintDocument } from "../../lint-document.ts";
import type { FileView } from "../workspace/file-view.ts";
import { locate } from "../workspace/set-files.ts";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** What is said of a name that still works and should not be used any more. */
const OUTDATED: ReadonlySet<string> = new Set(["deprecated-key", "alias-key", "alias-value"]);

/** What is found in a file, by itself and in its set, as loud as the settings want it. */
export function findingsOf(view: FileView): readonly LayerFinding[] {
  const { document, options, settings, path } = view;
  const alone = lintDocument(document, options);
  const { set } = view;
  const found = set ? set.findings.of(path, document, alone, settings.levels) : alone.map((one) => inFile(one, path));
  return settings.strict ? raiseIgnored(found, settings.levels) : found;
}

/** The findings as editors show them. */
export function diagnosticsOf(view: FileView, docsOf: (code: string) => string | undefined): LspDiagnostic[] {
  return findingsOf(view).map((finding) => {
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

function inFile({ related, ...finding }: Diagnostic, file: string | undefined): LayerFinding {
  return { ...finding, file, ...(related && { related: related.map((place) => ({ ...place, file })) }) };
}
