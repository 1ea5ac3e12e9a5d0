import type { Text } from "@codemirror/state";
import type { Position } from "vscode-languageserver-types";

/** The offset of a place that the server names; of one that is not there, the nearest. */
export function offsetOf(text: Text, { line, character }: Position): number {
  if (line >= text.lines) return text.length;
  const { from, to } = text.line(line + 1);
  return Math.min(from + character, to);
}

/** An offset as the server counts it. */
export function positionOf(text: Text, offset: number): Position {
  const { number, from } = text.lineAt(offset);
  return { line: number - 1, character: offset - from };
}
