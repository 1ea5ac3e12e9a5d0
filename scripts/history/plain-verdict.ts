import type { Verdict } from "../conformance/verdict.ts";

/** The piece of the file that some releases show. */
const FRAMED = /TOML parse error at line (\d+), column (\d+)\n\s*\|\n\d+ \|.*\n\s*\|.*\n([^]*)/;

/**
 * A verdict about a file beside `config.toml`, with the words and the line that it would have about that: without the name of
 * the file in front and the place behind.
 */
export function plainVerdict(verdict: Verdict, text: string): Verdict {
  const { ok, detail = "" } = verdict;
  if (ok !== false) return verdict;
  const [, line, column, framed = ""] = FRAMED.exec(detail) ?? [];
  if (line !== undefined) return { ok, line: Number(line), column: Number(column), detail: framed.trim() };
  const message = detail.replace(/^[^\n]*?\.(?:toml|json)`?: /, "").replace(/ at line \d+ column \d+$/m, "");
  const key = /\nin `(?:[^`]*\.)?([^`.]+)`/.exec(message)?.[1];
  return { ok, line: key === undefined ? null : lineOf(key, text), column: null, detail: message };
}

/** The line of a key in the last table that has it, which is the one that is asked about. */
function lineOf(key: string, text: string): number | null {
  const index = text.split("\n").findLastIndex((line) => line.startsWith(`${key} = `));
  return index < 0 ? null : index + 1;
}
