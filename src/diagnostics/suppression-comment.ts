import type { OffsetRange, TomlDocument } from "../toml/types.ts";
import type { Range } from "./diagnostic.ts";

/** A code that a comment names, or all codes. */
export interface SuppressedCode {
  /** Undefined for all codes. */
  readonly code: string | undefined;
  /** Where the code stands in the text; the comment when it names none. */
  readonly range: Range;
}

/** A comment `# codex-config: ignore[code] reason` or `# codex-config: ignore-file`. */
export interface SuppressionComment {
  readonly range: Range;
  /** The text between the brackets; undefined without brackets. */
  readonly list: Range | undefined;
  readonly codes: readonly SuppressedCode[];
  /** What it speaks of: findings that start within, both ends included. Undefined when there is no such place. */
  readonly scope: Range | undefined;
  /** Why it cannot work, whatever the findings. */
  readonly mistake?: "no-directive" | "no-codes" | "not-at-top" | undefined;
  /** True when nothing else is on its line. */
  readonly alone: boolean;
}

/** What every such comment holds, for a quick look. */
export const SUPPRESSION_MARK = "codex-config:";

const FORM = /^#[ \t]*codex-config:[ \t]*(ignore(?:-file)?(?![\w-]))[ \t]*(\[[^\]]*\])?/;
const ATTEMPT = /^#[ \t]*codex-config:/;

/** The comments of a document that suppress findings or seem to try, in document order. */
export function suppressionComments(document: TomlDocument): SuppressionComment[] {
  const { text, comments } = document;
  const found: SuppressionComment[] = [];
  // From the end, so that each comment knows what the comment below it speaks of.
  let below: { readonly lineStart: number; readonly scope: Range | undefined } | undefined;
  for (const comment of comments.toReversed()) {
    const lineStart = text.lastIndexOf("\n", comment.start - 1) + 1;
    const alone = /^\uFEFF?[ \t]*$/.test(text.slice(lineStart, comment.start));
    let scope: Range | undefined;
    if (alone) {
      const nextLine = nextLineStart(text, comment.end);
      scope = below && below.lineStart === nextLine ? below.scope : scopeOfLine(document, nextLine, undefined);
      below = { lineStart, scope };
    } else {
      scope = scopeOfLine(document, lineStart, comment.start);
    }
    const read = readComment(document, comment, alone, scope);
    if (read) found.push(read);
  }
  return found.reverse();
}

function readComment(
  { text, statements }: TomlDocument,
  { start, end }: OffsetRange,
  alone: boolean,
  lineScope: Range | undefined,
): SuppressionComment | undefined {
  const content = text.slice(start, end);
  if (!ATTEMPT.test(content)) return undefined;
  const range = { start, end };
  const [form = "", directive, brackets] = FORM.exec(content) ?? [];
  if (directive === undefined) {
    return { range, list: undefined, codes: [], scope: undefined, mistake: "no-directive", alone };
  }
  const list =
    brackets === undefined
      ? undefined
      : { start: start + form.length - brackets.length + 1, end: start + form.length - 1 };
  const codes = list ? readCodes(text, list) : [];
  const noCodes = { range, list, codes: [], scope: undefined, mistake: "no-codes", alone } as const;
  if (directive === "ignore-file") {
    if (list && codes.length === 0) return noCodes;
    const isAtTop = start < (statements[0]?.start ?? text.length);
    return {
      range,
      list,
      codes: list ? codes : [{ code: undefined, range }],
      scope: isAtTop ? { start: 0, end: text.length } : undefined,
      mistake: isAtTop ? undefined : "not-at-top",
      alone,
    };
  }
  return codes.length === 0 ? noCodes : { range, list, codes, scope: lineScope, alone };
}

function readCodes(text: string, { start, end }: Range): SuppressedCode[] {
  return [...text.slice(start, end).matchAll(/[^\s,]+/g)].map(({ 0: code, index }) => ({
    code,
    range: { start: start + index, end: start + index + code.length },
  }));
}

/**
 * The line, and the whole pair where one starts on it or, for a comment at the end of a line, ends there: within a string
 * over several lines there is no place for a comment.
 */
function scopeOfLine(
  document: TomlDocument,
  lineStart: number | undefined,
  commentStart: number | undefined,
): Range | undefined {
  const { text } = document;
  if (lineStart === undefined) return undefined;
  const lineBreak = text.indexOf("\n", lineStart);
  const line = { start: lineStart, end: lineBreak === -1 ? text.length : lineBreak };
  if (text.slice(line.start, line.end).trim() === "") return undefined;
  const pair = lastStatement(document, line.end);
  if (pair?.type !== "pair") return line;
  const startsHere = pair.start >= line.start;
  const endsHere = commentStart !== undefined && pair.end > line.start && pair.end <= commentStart;
  if (!startsHere && !endsHere) return line;
  return { start: Math.min(line.start, pair.start), end: Math.max(line.end, pair.end) };
}

/** The last statement that starts at an offset or before. */
function lastStatement({ statements }: TomlDocument, offset: number): TomlDocument["statements"][number] | undefined {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return statements[low - 1];
}

function nextLineStart(text: string, offset: number): number | undefined {
  const lineBreak = text.indexOf("\n", offset);
  return lineBreak === -1 ? undefined : lineBreak + 1;
}
