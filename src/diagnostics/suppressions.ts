import { keyPathAt } from "../toml/locate.ts";
import type { TomlDocument } from "../toml/types.ts";
import { CodesInForce } from "./codes-in-force.ts";
import type { Diagnostic, Fix, Range } from "./diagnostic.ts";
import { UNUSED_SUPPRESSION } from "./suppression-codes.ts";
import { type SuppressedCode, type SuppressionComment, suppressionComments } from "./suppression-comment.ts";

/** The codes that exist. */
export interface KnownCodes {
  has(code: string): boolean;
  /** A code that was likely meant. */
  nearest(code: string): string | undefined;
  /** Whether findings of the code are not wanted at all. */
  isOff(code: string): boolean;
}

/** What became of a code of a comment. */
type Outcome = "used" | "fatal";

/**
 * Leaves out the findings that comments suppress, and reports the comments that suppress nothing. Findings that stop Codex
 * from starting stay.
 *
 * @param findings In the order of their places.
 * @returns The findings that are left, in no order.
 */
export function applySuppressions(
  document: TomlDocument,
  findings: readonly Diagnostic[],
  known: KnownCodes,
): Diagnostic[] {
  const comments = suppressionComments(document);
  const outcomes = new Map<SuppressedCode, Outcome>();
  // Another run may want the code: its comment is left alone.
  for (const named of comments.flatMap(({ codes }) => codes)) {
    if (named.code !== undefined && known.isOff(named.code)) outcomes.set(named, "used");
  }
  const kept = suppress(findings, comments, outcomes);
  // Text that could not be read may hold the finding.
  if (document.errors.length > 0) return kept;
  const report = (isAboutItself: boolean): Diagnostic[] =>
    comments.flatMap((comment) => unused(document, comment, outcomes, known, isAboutItself));
  const left = suppress(report(false), comments, outcomes);
  return [...kept, ...left, ...report(true)];
}

/** The findings that no comment covers; notes what became of the codes. */
function suppress(
  findings: readonly Diagnostic[],
  comments: readonly SuppressionComment[],
  outcomes: Map<SuppressedCode, Outcome>,
): Diagnostic[] {
  const inForce = new CodesInForce(comments);
  return findings.filter(({ code, effect, range: { start } }) => {
    inForce.moveTo(start);
    let covered = false;
    for (const group of inForce.groupsOf(code)) {
      if (effect !== "fatal") {
        covered = true;
        for (const named of group.unmet) outcomes.set(named, "used");
        group.unmet.clear();
      } else if (!group.hasMetFatal) {
        for (const named of group.unmet) if (!outcomes.has(named)) outcomes.set(named, "fatal");
        group.hasMetFatal = true;
      }
    }
    return !covered;
  });
}

/** Findings about a comment: those about its codes, or, afterwards, those about suppressing just such findings. */
function unused(
  document: TomlDocument,
  comment: SuppressionComment,
  outcomes: ReadonlyMap<SuppressedCode, Outcome>,
  known: KnownCodes,
  isAboutItself: boolean,
): Diagnostic[] {
  const state = (range: Range, message: string, more: Pick<Diagnostic, "hint" | "fix">): Diagnostic => ({
    code: UNUSED_SUPPRESSION,
    effect: "risk",
    severity: "warning",
    message,
    path: keyPathAt(document, range.start),
    range,
    ...more,
  });
  if (comment.mistake !== undefined) {
    if (isAboutItself) return [];
    if (comment.mistake === "no-directive") {
      return [
        state(comment.range, "The comment does nothing: `ignore` or `ignore-file` must follow the colon.", {
          hint: HOW,
        }),
      ];
    }
    return comment.mistake === "no-codes"
      ? [state(comment.range, "The comment names no code in brackets, so it suppresses nothing.", { hint: HOW })]
      : [
          state(comment.range, "`ignore-file` suppresses nothing below the first setting.", {
            hint: "Move the comment to the top of the file.",
            fix: { ...removeComment(document.text, comment), safe: false },
          }),
        ];
  }
  const without = comment.codes.filter((named) => outcomes.get(named) !== "used");
  const late = (named: SuppressedCode): boolean => named.code === undefined || named.code === UNUSED_SUPPRESSION;
  const isWhole = without.length === comment.codes.length && !comment.codes.some(late);
  if (isWhole && !isAboutItself && comment.codes.length > 1 && without.every(({ code }) => code && known.has(code))) {
    const fatal = without.some((named) => outcomes.get(named) === "fatal");
    const message = fatal
      ? `The comment suppresses nothing: ${FATAL}`
      : "There is nothing here that the comment suppresses.";
    return [state(comment.range, message, { fix: removeComment(document.text, comment) })];
  }
  return without
    .filter((named) => late(named) === isAboutItself)
    .map((named) => {
      const isOnly = comment.codes.length === 1;
      const range = isOnly ? comment.range : named.range;
      const fix = isOnly ? removeComment(document.text, comment) : removeCode(document.text, comment, named);
      const { code } = named;
      if (code !== undefined && !known.has(code))
        return state(named.range, `There is no code \`${shorten(code)}\`.`, misspelt(named, known, fix));
      const fatal = outcomes.get(named) === "fatal";
      if (code === undefined) {
        return state(
          range,
          fatal ? `The comment suppresses nothing: ${FATAL}` : "There is nothing in the file to suppress.",
          { fix },
        );
      }
      return state(
        range,
        fatal ? `\`${code}\` cannot be suppressed here: ${FATAL}` : `There is no \`${code}\` here to suppress.`,
        { fix },
      );
    });
}

const HOW = "Write `# codex-config: ignore[code] reason`; `codex-config explain` lists the codes.";
const FATAL = "Codex refuses to start with the file.";

function misspelt(
  { code = "", range }: SuppressedCode,
  known: KnownCodes,
  remove: Fix,
): Pick<Diagnostic, "hint" | "fix"> {
  const guess = known.nearest(code);
  if (guess === undefined) return { fix: remove };
  // It would hide findings that are reported now.
  return { fix: { title: `Change to \`${guess}\``, safe: false, edits: [{ range, text: guess }] } };
}

function removeComment(text: string, { range, alone }: SuppressionComment): Fix {
  let { start, end } = range;
  while (start > 0 && /[ \t]/.test(text[start - 1] ?? "")) start--;
  if (alone) {
    const lineBreak = text.indexOf("\n", end);
    end = lineBreak === -1 ? text.length : lineBreak + 1;
  }
  return { title: "Remove the comment", safe: true, edits: [{ range: { start, end }, text: "" }] };
}

/** Removes a code with what separates it from the next one or, for the last, from the one before. */
function removeCode(text: string, { list }: SuppressionComment, named: SuppressedCode): Fix {
  let { start, end } = named.range;
  const isSeparator = (offset: number): boolean => SEPARATOR.test(text.charAt(offset));
  if (list) {
    while (end < list.end && isSeparator(end)) end++;
    if (end === list.end) while (start > list.start && isSeparator(start - 1)) start--;
  }
  return {
    title: `Remove \`${shorten(named.code ?? "")}\` from the comment`,
    safe: true,
    edits: [{ range: { start, end }, text: "" }],
  };
}

const SEPARATOR = /[\s,]/;

function shorten(code: string): string {
  return code.length <= 60 ? code : `${code.slice(0, 60)}…`;
}
