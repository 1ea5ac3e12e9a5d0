import { pathToFileURL } from "node:url";
import { diagnosticCodes } from "../../code-docs.ts";
import { type Diagnostic, type Range, isRefusal } from "../../diagnostics/diagnostic.ts";
import { LineIndex } from "../../toml/line-index.ts";
import { toJson } from "../../text/to-json.ts";
import { fullText } from "./advice-text.ts";
import { createFingerprints } from "./fingerprint.ts";
import { type FileReport, type Reporter, type ReporterContext, inParts } from "./reporter.ts";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

/** A finding. */
interface Part {
  readonly code: string;
  readonly result: string;
}

/** SARIF 2.1.0 with the rules, fixes and fingerprints of the findings. */
export function createSarifReporter({ codexVersion, askedCodexVersion, version }: ReporterContext): Reporter {
  const fingerprint = createFingerprints();
  const used = new Set<string>();
  const results: string[] = [];
  const of = ({ path, text, diagnostics }: FileReport): Part[] => {
    const lines = new LineIndex(text);
    return diagnostics.map((diagnostic) => ({
      code: diagnostic.code,
      result: toJson(result(path, lines, diagnostic, fingerprint(path, diagnostic))),
    }));
  };
  const add = (part: readonly Part[]): string => {
    for (const one of part) {
      used.add(one.code);
      results.push(one.result);
    }
    return "";
  };
  const end = (): string => {
    const driver = toJson({
      name: "codex-config",
      ...(version !== undefined && { version, semanticVersion: version }),
      // The name of the package as an address that needs no host.
      informationUri: `pkg:npm/codex-config${version === undefined ? "" : `@${version}`}`,
      properties: { codexVersion, askedCodexVersion },
      rules: [...used].sort().map(ruleOf),
    });
    return (
      '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{' +
      `"tool":{"driver":${driver}},"columnKind":"unicodeCodePoints","results":[\n${results.join(",\n")}\n]}]}\n`
    );
  };
  return inParts({ of, add }, { end });
}

function ruleOf(code: string): object {
  const docs = diagnosticCodes[code];
  if (!docs) return { id: code };
  return {
    id: code,
    shortDescription: { text: docs.summary },
    fullDescription: { text: docs.why },
    help: { text: docs.fix },
    defaultConfiguration: { level: isRefusal(docs.effect) ? "error" : "warning" },
  };
}

function result(path: string, lines: LineIndex, diagnostic: Diagnostic, fingerprint: string): object {
  const { code, severity, range, effect, related, fix } = diagnostic;
  const artifactLocation = { uri: uriOf(path) };
  const place = (at: Range) => ({ physicalLocation: { artifactLocation, region: region(at, lines) } });
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: fullText(diagnostic) },
    locations: [place(range)],
    partialFingerprints: { "codexConfig/v1": fingerprint },
    properties: { effect },
    ...(related?.length && {
      relatedLocations: related.map((one, id) => ({ id, message: { text: one.message }, ...place(one.range) })),
    }),
    ...(fix && {
      fixes: [
        {
          description: { text: fix.title },
          artifactChanges: [
            {
              artifactLocation,
              replacements: fix.edits.map((edit) => ({
                deletedRegion: region(edit.range, lines),
                insertedContent: { text: edit.text },
              })),
            },
          ],
        },
      ],
    }),
  };
}

function region({ start, end }: Range, lines: LineIndex): object {
  const from = lines.position(start);
  const to = lines.position(end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** A path as a URI: relative ones stay relative, so that the report works wherever the repository lies. */
function uriOf(given: string): string {
  // Of a half of a surrogate pair, no URI can be made.
  const path = given.replace(/\p{Cs}/gu, "\uFFFD");
  if (/^([A-Za-z]:)?[\\/]/.test(path)) return pathToFileURL(path).href;
  return path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}
