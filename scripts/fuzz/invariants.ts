import type { Diagnostic, Range } from "../../src/diagnostics/diagnostic.ts";
import type { FileKind, LintOptions, Platform } from "../../src/lint-options.ts";
import { formats } from "../../src/cli/reporters/formats.ts";
import type { ReporterFactory } from "../../src/cli/reporters/reporter.ts";
import { reporters } from "../../src/cli/reporters/registry.ts";
import { applyEdits } from "../../src/edit/apply-edits.ts";
import { fixText } from "../../src/fix/fix-text.ts";
import { triedFixes } from "../../src/fix/tried-fixes.ts";
import { lintDocument } from "../../src/lint-document.ts";
import { SecretMask } from "../../src/secrets/secret-mask.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { tokens } from "../../src/toml/tokens.ts";
import type { OffsetRange, TomlDocument } from "../../src/toml/types.ts";

export const KINDS: readonly FileKind[] = ["config", "project-config", "profile", "agent-role", "requirements"];
export const PLATFORMS: readonly Platform[] = ["posix", "windows"];

/** Something that must not happen; the message says what. */
export class Violation extends Error {}

/** Parses a text, and holds the tree to what every tree must be. */
export function checkParse(text: string): TomlDocument {
  const document = parseToml(text);
  inOrder(document.errors, text, "errors");
  inOrder(document.statements, text, "statements");
  inOrder(document.comments, text, "comments");
  let rebuilt = "";
  for (const { start, end } of tokens(document)) rebuilt += text.slice(start, end);
  if (rebuilt !== text) throw new Violation("the tokens do not make up the text");
  return document;
}

/** Lints a document, and holds the findings to what all findings must be. */
export function checkLint(document: TomlDocument, options: LintOptions): readonly Diagnostic[] {
  const found = lintDocument(document, options);
  inOrder(
    found.map(({ range }) => range),
    document.text,
    "findings",
  );
  for (const { code, related = [], fix, message } of found) {
    if (message === "") throw new Violation(`${code} has no message`);
    for (const place of related) isInside(place.range, document.text, `what is related to ${code}`);
    for (const edit of fix?.edits ?? []) isInside(edit.range, document.text, `an edit of ${code}`);
    // Throws where edits overlap.
    if (fix) applyEdits(document.text, fix.edits);
  }
  return found;
}

/** Whether the same text gives the same findings again. */
export function checkSame(text: string, options: LintOptions, found: readonly Diagnostic[]): void {
  const again = lintDocument(parseToml(text), options);
  if (JSON.stringify(again) !== JSON.stringify(found)) throw new Violation("the same text has other findings");
}

const factories = new Map<string, ReporterFactory>();

/** Renders findings in all formats: whole, without characters that a terminal or log acts on, JSON where it is promised. */
export async function checkReports(document: TomlDocument, found: readonly Diagnostic[]): Promise<void> {
  const mask = SecretMask.of(document);
  for (const format of formats) {
    const factory = factories.get(format) ?? (await reporters[format]());
    factories.set(format, factory);
    const reporter = factory({ codexVersion: "0", color: false, width: 80 });
    const report = {
      path: "a.toml",
      kind: "config",
      text: document.text,
      masked: () => mask.source(),
      diagnostics: found.map((finding) => mask.output(finding)),
    } as const;
    const summary = { files: 1, fatal: 0, dropped: 0, ignored: 0, inert: 0, risk: 0 };
    const output = (reporter.begin?.() ?? "") + reporter.file(report) + reporter.end(summary);
    const raw = RAW.exec(output)?.[0];
    if (raw !== undefined) throw new Violation(`${format} prints U+${raw.codePointAt(0)?.toString(16)}`);
    if (output !== Buffer.from(output).toString()) throw new Violation(`${format} prints half a character`);
    if (/^(json|gitlab|sarif)$/.test(format)) JSON.parse(output);
  }
}

const RAW = /(?!\n)[\p{Cc}\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Repairs a text, and holds the result to what a repair must not do. */
export function checkFixes(text: string, options: LintOptions): void {
  const before = counts(text, options);
  for (const unsafe of [false, true]) {
    const { text: fixed } = fixText(text, { ...options, unsafe });
    const after = counts(fixed, options);
    if (after.some((count, index) => count > (before[index] as number))) {
      throw new Violation(`a repair makes it worse: ${before} to ${after}`);
    }
    if (fixText(fixed, { ...options, unsafe }).text !== fixed) throw new Violation("a second repair changes more");
    const document = parseToml(text);
    const offered = triedFixes(document, lintDocument(document, options), options).some(
      ({ fix }) => fix && (fix.safe || unsafe),
    );
    if (offered !== (fixed !== text)) throw new Violation("what is offered is not what is done");
  }
}

function counts(text: string, options: LintOptions): number[] {
  const document = parseToml(text);
  const found = lintDocument(document, options);
  const count = (effect: string): number => found.filter((one) => one.effect === effect).length;
  return [document.errors.length, count("fatal"), count("ignored")];
}

/** Holds ranges to lie in a text, in the order of their starts. */
export function inOrder(ranges: readonly OffsetRange[], text: string, what: string): void {
  let last = 0;
  for (const range of ranges) {
    isInside(range, text, what);
    if (range.start < last) throw new Violation(`${what} are not in order`);
    last = range.start;
  }
}

function isInside({ start, end }: Range, text: string, what: string): void {
  if (!(start >= 0 && start <= end && end <= text.length)) {
    throw new Violation(`${what}: ${start}-${end} is not a range of a text of ${text.length}`);
  }
}
