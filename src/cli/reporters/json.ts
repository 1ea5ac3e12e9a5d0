import type { Diagnostic, Range } from "../../diagnostics/diagnostic.ts";
import { LineIndex } from "../../toml/line-index.ts";
import { toJson } from "../../text/to-json.ts";
import { type FileReport, type Reporter, type ReporterContext, inParts } from "./reporter.ts";

/** The version of the output's shape; a change that could break a reader raises it. */
const formatVersion = 1;

/** A place in a file: 1-based line and column in characters (code points), 0-based offset in UTF-16 units. */
interface JsonPosition {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

interface JsonRange {
  readonly start: JsonPosition;
  /** Exclusive. */
  readonly end: JsonPosition;
}

/** One JSON object for programs, one file per line. */
export function createJsonReporter({ codexVersion, askedCodexVersion }: ReporterContext): Reporter {
  const asked = askedCodexVersion === undefined ? "" : `"askedCodexVersion":${toJson(askedCodexVersion)},`;
  let separator = "\n";
  const add = (item: string): string => {
    const line = separator + item;
    separator = ",\n";
    return line;
  };
  return inParts(
    { of: (report) => toJson(jsonFile(report)), add },
    {
      begin: () => `{"version":${formatVersion},"codexVersion":${toJson(codexVersion)},${asked}"files":[`,
      end: ({ files, fatal, dropped, ignored, inert, risk }) =>
        `\n],"summary":${toJson({ files, fatal, dropped, ignored, inert, risk })}}\n`,
    },
  );
}

function jsonFile({ path, kind, text, diagnostics }: FileReport): object {
  if (diagnostics.length === 0) return { path, kind, diagnostics };
  const lines = new LineIndex(text);
  return { path, kind, diagnostics: diagnostics.map((diagnostic) => jsonDiagnostic(diagnostic, lines)) };
}

function jsonDiagnostic(diagnostic: Diagnostic, lines: LineIndex): object {
  const { code, effect, severity, message, path, range, hint, url, related, fix } = diagnostic;
  return {
    code,
    effect,
    severity,
    message,
    path,
    range: jsonRange(range, lines),
    hint,
    url,
    related: related?.map((place) => ({ message: place.message, range: jsonRange(place.range, lines) })),
    fix: fix && {
      title: fix.title,
      safe: fix.safe,
      edits: fix.edits.map((edit) => ({ range: jsonRange(edit.range, lines), text: edit.text })),
    },
  };
}

function jsonRange({ start, end }: Range, lines: LineIndex): JsonRange {
  return { start: jsonPosition(start, lines), end: jsonPosition(end, lines) };
}

function jsonPosition(offset: number, lines: LineIndex): JsonPosition {
  const { line, column } = lines.position(offset);
  return { line, column, offset };
}
