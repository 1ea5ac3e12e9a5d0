import type { Diagnostic, TextEdit } from "../../diagnostics/diagnostic.ts";
import { suppressionComments } from "../../diagnostics/suppression-comment.ts";
import { lineStart } from "../cursor/line-start.ts";
import type { TomlDocument } from "../../toml/types.ts";

/** A way to hide a finding. */
export interface Suppression {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Comments that hide a finding: at its place, and in the whole file. JSON has no comments. */
export function suppressionEdits(
  document: TomlDocument,
  { code, range }: Pick<Diagnostic, "code" | "range">,
): Suppression[] {
  if (document.syntax.name !== "toml") return [];
  return [
    { title: `Ignore \`${code}\` here`, edits: [hereEdit(document, code, range.start)] },
    { title: `Ignore \`${code}\` in this file`, edits: [fileEdit(document, code)] },
  ];
}

/** Above the line, or the first one of the pair: within a text of several lines there is no place for a comment. */
function hereEdit(document: TomlDocument, code: string, offset: number): TextEdit {
  const { text, statements } = document;
  const statement = statements.findLast(({ start, end }) => start <= offset && offset <= end);
  const from = Math.min(statement?.start ?? offset, offset);
  const line = lineStart(text, from);
  const known = suppressionComments(document).find(
    ({ alone, list, scope, mistake }) =>
      alone && list && !mistake && scope && scope.start <= from && from <= scope.end && scope.start > 0,
  );
  if (known?.list) return { range: { start: known.list.end, end: known.list.end }, text: `, ${code}` };
  const indent = /^[ \t]*/.exec(text.slice(line, from))?.[0] ?? "";
  const start = line === 0 && text.startsWith("\uFEFF") ? 1 : line;
  return { range: { start, end: start }, text: `${indent}# codex-config: ignore[${code}]${lineBreakOf(text)}` };
}

/** On top of the file, behind the line that names the schema. */
function fileEdit(document: TomlDocument, code: string): TextEdit {
  const { text } = document;
  const known = suppressionComments(document).find(
    ({ scope, list }) => list && scope?.start === 0 && scope.end === text.length,
  );
  if (known?.list) return { range: { start: known.list.end, end: known.list.end }, text: `, ${code}` };
  const directive = /^\uFEFF?(?:#:schema[^\n]*\n(?:[ \t]*\r?\n)?)?/.exec(text)?.[0] ?? "";
  const start = directive.length;
  return { range: { start, end: start }, text: `# codex-config: ignore-file[${code}]${lineBreakOf(text)}` };
}

function lineBreakOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
