import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { LineIndex } from "../../src/toml/line-index.ts";
import { keyPathAt, nodeAt, pathAt } from "../../src/toml/locate.ts";
import type { TomlDocument, TomlPath, TomlValue } from "../../src/toml/types.ts";
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
  const offset = lines.offset({ line, column: column ?? 1 });
  if (isMisled(document, offset, detail)) return undefined;
  const coversLine = findings.some(({ range }) => {
    const end = Math.max(range.start, range.end - 1);
    return lines.position(range.start).line <= line && line <= lines.position(end).line;
  });
  if (coversLine) return "line";
  if (findings.some(({ code, range }) => OPEN_ENDED.test(code) && range.start < offset)) return "path";
  if (named !== undefined && findings.some(({ path }) => isNamed(path.join("."), named))) return "path";
  const isFallback = line === 1 && (column ?? 1) === 1;
  if (!isFallback) {
    const keys = keyPathAt(document, offset);
    const pointed = keys.join(".");
    if (pointed !== "" && findings.some(({ path }) => related(path.join("."), pointed))) return "path";
    const features = /expected a boolean/.test(detail) ? featuresAround(keys) : undefined;
    if (features && findings.some(({ path }) => path.join(".").startsWith(`${features}.`))) return "path";
    return "missed";
  }
  if (named !== undefined) return "missed";
  return undefined;
}

/** The key that a message names in full: an unknown field, or what the message starts with. */
export function namedPath(detail: string): string | undefined {
  const unknown = /unknown configuration field `([^`]*)`/.exec(detail)?.[1];
  const provider = /(model_providers\..+?)(: | only supports )/.exec(detail)?.[1];
  return unknown ?? provider ?? /^(?:[^ ]*config\.toml:\d+:\d+: )?(\w+(?:\.[\w-]+)+)\b/.exec(detail)?.[1];
}

/** Syntax errors that Codex notices where the text no longer makes sense, and we where it was left open. */
const OPEN_ENDED = /^toml\/(unclosed|unterminated)-/;

/**
 * Whether the place is not that of the error: Codex reads the text a second time to find it, takes dates for tables in
 * doing so, and then points at the first of them.
 */
function isMisled(document: TomlDocument, offset: number, detail: string): boolean {
  if (!/invalid type: map|untagged enum/.test(detail)) return false;
  const { node, path } = pathAt(document, offset);
  return holdsDate(node ?? nodeAt(document, path));
}

/**
 * The `[features]` table that a path leads into. Reading it a second time, Codex wants booleans only, and points at the
 * first structured feature instead of the value that is wrong.
 */
function featuresAround(path: TomlPath): string | undefined {
  const index = path[0] === "profiles" ? 2 : 0;
  return path[index] === "features" && path.length > index + 1 ? path.slice(0, index + 1).join(".") : undefined;
}

function holdsDate(node: TomlValue | undefined): boolean {
  if (node?.kind === "table") return node.entries.some(({ value }) => holdsDate(value));
  if (node?.kind === "array") return node.items.some(holdsDate);
  return node?.kind === "datetime";
}

/**
 * Some messages leave out tables: those around (`network.mitm.hooks.h.action must not be empty`), and those named after
 * the variant of an enumeration (`otel.exporter.tls.x` for `otel.exporter.otlp-http.tls.x`).
 */
function isNamed(path: string, named: string): boolean {
  if (related(path, named)) return true;
  const wanted = named.split(".");
  for (const segment of path.split(".")) if (segment === wanted[0]) wanted.shift();
  return wanted.length === 0;
}

function related(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
