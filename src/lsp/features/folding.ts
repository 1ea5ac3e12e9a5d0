import type { FoldingRange } from "vscode-languageserver-types";
import type { TomlStatement } from "../../toml/types.ts";
import { FoldingRangeKind } from "../protocol.ts";
import type { FileView } from "../workspace/file-view.ts";

/** What can be folded: tables, values of several lines, and blocks of comments. */
export function foldingRanges(view: FileView): FoldingRange[] {
  return [...sections(view), ...values(view), ...comments(view)].filter(
    ({ startLine, endLine }) => startLine < endLine,
  );
}

function* sections(view: FileView): Generator<FoldingRange> {
  const { statements } = view.document;
  let header: TomlStatement | undefined;
  let last: TomlStatement | undefined;
  for (const statement of statements) {
    if (statement.type === "header") {
      if (header && last) yield lines(view, header.start, last.end);
      header = statement;
    }
    last = statement;
  }
  if (header && last) yield lines(view, header.start, last.end);
}

function* values(view: FileView): Generator<FoldingRange> {
  for (const statement of view.document.statements) {
    if (statement.type === "pair") yield lines(view, statement.value.start, statement.value.end);
  }
}

function* comments(view: FileView): Generator<FoldingRange> {
  const { text, document } = view;
  let block: { readonly start: number; end: number } | undefined;
  for (const comment of document.comments) {
    const { line, character } = text.positionAt(comment.start);
    const isAlone = document.text.slice(comment.start - character, comment.start).trim() === "";
    if (block && isAlone && line === block.end + 1) {
      block.end = line;
      continue;
    }
    if (block) yield commentLines(block.start, block.end);
    block = isAlone ? { start: line, end: line } : undefined;
  }
  if (block) yield commentLines(block.start, block.end);
}

function commentLines(startLine: number, endLine: number): FoldingRange {
  return { startLine, endLine, kind: FoldingRangeKind.Comment };
}

function lines(view: FileView, start: number, end: number): FoldingRange {
  return { startLine: view.text.positionAt(start).line, endLine: view.text.positionAt(end).line };
}
