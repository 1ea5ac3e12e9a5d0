import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { LineIndex } from "../../src/toml/line-index.ts";
import { keyPathAt } from "../../src/toml/locate.ts";
import type { TomlDocument } from "../../src/toml/types.ts";
import type { Verdict } from "./verdict.ts";

/**
 * How well the findings meet the place that Codex names for its refusal.
 *
 * - `line`: one of them covers the line.
 * - `path`: one of them is about the key or table that Codex names or points at, or something in it. Codex points at a
 *   whole table for what it reads through a buffer, and at the first header of an area for its own checks.
 * - `missed`: none does.
 * - undefined: Codex names no place, or falls back to the start of the file without a path.
 */
export function placeAgreement(
  document: TomlDocument,
  findings: readonly Diagnostic[],
  verdict: Verdict,
): "line" | "path" | "missed" | undefined {
  const { line, column, detail = "" } = verdict;
  const named = namedPath(detail);
  if (line === null || line === undefined) return undefined;
  const lines = new LineIndex(document.text);
  const coversLine = findings.some(({ range }) => {
    const end = Math.max(range.start, range.end - 1);
    return lines.position(range.start).line <= line && line <= lines.position(end).line;
  });
  if (coversLine) return "line";
  if (named !== undefined && findings.some(({ path }) => isNamed(path.join("."), named))) return "path";
  const isFallback = line === 1 && (column ?? 1) === 1;
  if (!isFallback) {
    const pointed = keyPathAt(document, lines.offset({ line, column: column ?? 1 })).join(".");
    if (pointed !== "" && findings.some(({ path }) => related(path.join("."), pointed))) return "path";
    return "missed";
  }
  if (named !== undefined) return "missed";
  return undefined;
}

/** The key that a message names in full: an unknown field, or what the message starts with. */
export function namedPath(detail: string): string | undefined {
  const unknown = /unknown configuration field `([^`]*)`/.exec(detail)?.[1];
  return unknown ?? /^(?:[^ ]*config\.toml:\d+:\d+: )?(\w+(?:\.[\w-]+)+)\b/.exec(detail)?.[1];
}

/** Some messages leave out the tables around a key: `network.mitm.hooks.h.action must not be empty`. */
function isNamed(path: string, named: string): boolean {
  return related(path, named) || `${path}.`.includes(`.${named}.`);
}

function related(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
