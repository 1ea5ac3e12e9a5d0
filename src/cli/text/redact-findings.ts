import type { Diagnostic, Range } from "../../diagnostics/diagnostic.ts";
import { parseToml } from "../../toml/parse.ts";
import { secretLikeRanges } from "./secret-like.ts";

/** Shorter values would be found in the words of a message. */
const SHORTEST = 6;
/** A message may cut a value off; this much of its beginning gives it away. */
const TELLING = 8;
const MASK = "***";
/** What a message may have from the text; `…` stands where it was cut. */
const WORDS = /[^\s`"'\u2026]{6,}/g;

/**
 * Findings without the secrets of the text that they are about: a message, hint, path or fix may quote it. A fix that
 * would have to is left out, and its title becomes the hint.
 *
 * @param secrets Tells where the text is known to hold secrets; only called where that may matter.
 */
export function redactFindings(
  text: string,
  secrets: () => readonly Range[],
  findings: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (findings.length === 0) return findings;
  const known = findings.some((finding) => quotes(finding, text)) ? secrets() : [];
  const values = secretValues(text, [...known, ...linesOf(text, findings).flatMap((line) => likeRanges(text, line))]);
  // One search in all texts instead of one in each: most files have nothing to hide.
  if (values.length === 0 && secretLikeRanges(findings.flatMap(textsOf).join("\n")).length === 0) return findings;
  return findings.map((finding) => redactFinding(finding, values));
}

function textsOf({ message, hint = "", fix, related = [], path }: Diagnostic): string[] {
  const texts = [message, hint, ...related.map((place) => place.message)];
  for (const segment of path) if (typeof segment === "string") texts.push(segment);
  if (fix) texts.push(fix.title, ...fix.edits.map((edit) => edit.text));
  return texts;
}

/** A text about a document, without the secrets that are known or that look like some. */
export function redactText(text: string, values: readonly string[]): string {
  let redacted = text;
  for (const value of values) redacted = withoutValue(redacted, value);
  for (const { start, end } of secretLikeRanges(redacted).toSorted((a, b) => b.start - a.start)) {
    redacted = redacted.slice(0, start) + MASK + redacted.slice(end);
  }
  return redacted;
}

/** What stands in the ranges, as written and as read, without quotes. */
export function secretValues(text: string, ranges: readonly Range[]): string[] {
  const values = new Set<string>();
  const add = (value: string): void => {
    const bare = value.trim();
    if (bare.length >= SHORTEST) values.add(bare);
  };
  for (const { start, end } of ranges) {
    const raw = text.slice(start, end);
    add(raw.replace(/^(?:"""|'''|["'\u2018-\u201F])/, "").replace(/(?:"""|'''|["'\u2018-\u201F])$/, ""));
    if (!raw.includes("\\")) continue;
    const read = parseToml(`x = ${raw}`).root.get("x")?.value;
    if (read?.kind === "string") add(read.value);
  }
  // The longest first: one may be a part of another.
  return [...values].sort((a, b) => b.length - a.length);
}

/** Whether a finding quotes more of the text than keys. Most do not, which saves the search for secrets. */
function quotes(finding: Diagnostic, text: string): boolean {
  const { path } = finding;
  const isQuoted = (word: string): boolean => !path.includes(word) && text.includes(word);
  return textsOf(finding).some((said) => (said.match(WORDS) ?? []).some(isQuoted));
}

function redactFinding(finding: Diagnostic, values: readonly string[]): Diagnostic {
  const clean = (text: string): string => redactText(text, values);
  const { message, path, hint, related, fix, ...rest } = finding;
  const title = fix && clean(fix.title);
  const keepsFix = fix && fix.edits.every((edit) => clean(edit.text) === edit.text);
  const advice = hint === undefined ? (keepsFix || title === undefined ? undefined : `${title}.`) : clean(hint);
  return {
    ...rest,
    message: clean(message),
    path: path.map((segment) => (typeof segment === "string" ? clean(segment) : segment)),
    ...(advice !== undefined && { hint: advice }),
    ...(related && { related: related.map((place) => ({ ...place, message: clean(place.message) })) }),
    ...(keepsFix && title !== undefined && { fix: { ...fix, title } }),
  };
}

function withoutValue(text: string, value: string): string {
  const beginning = value.slice(0, TELLING);
  let result = "";
  let done = 0;
  for (let at = text.indexOf(beginning); at !== -1; at = text.indexOf(beginning, done)) {
    let length = beginning.length;
    while (length < value.length && text[at + length] === value[length]) length++;
    result += text.slice(done, at) + MASK;
    done = at + length;
  }
  return result + text.slice(done);
}

/** The lines that findings are on: what they quote stands there. */
function linesOf(text: string, findings: readonly Diagnostic[]): Range[] {
  const lines: Range[] = [];
  for (const { range } of findings) {
    const start = text.lastIndexOf("\n", range.start - 1) + 1;
    const next = text.indexOf("\n", Math.max(range.end, start));
    const end = next === -1 ? text.length : next;
    const last = lines.at(-1);
    if (last && start < last.end) lines[lines.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else lines.push({ start, end });
  }
  return lines;
}

function likeRanges(text: string, { start, end }: Range): Range[] {
  return secretLikeRanges(text.slice(start, end)).map((range) => ({
    start: range.start + start,
    end: range.end + start,
  }));
}
