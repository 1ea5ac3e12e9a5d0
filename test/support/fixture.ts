import { readFileSync } from "node:fs";
import { createFileLookups } from "../../src/files/file-lookup.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { FileKind, FileLookup, LintOptions, Platform } from "../../src/lint-options.ts";
import { LineIndex } from "../../src/toml/line-index.ts";

/**
 * A TOML file whose comments say what is expected of it:
 *
 *     modle = "x"   #! unknown-key ignored 1-6
 *
 * `#!` is followed by the code, the effect, and the columns of the range (from 1, the end excluded; a range over several
 * lines ends in `line:column`). Several findings of a line are separated by `;`. `#!-1` speaks of the line above,
 * `#!+2` of the second line below, and so on. A first line `#!@ kind=profile platform=windows` sets options; `#!@ files` makes the files
 * beside the fixture known, and `#!@ audit` runs the rules of the audit. `mode=644` gives all files these rights.
 */
export interface Fixture {
  readonly text: string;
  readonly options: LintOptions;
  readonly expected: readonly string[];
}

export function readFixture(path: string): Fixture {
  const text = readFileSync(path, "utf8");
  const expected: string[] = [];
  let options: LintOptions = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, marker = "", body = ""] = /#!([-+]\d+|@)? (.*)$/.exec(line) ?? [];
    if (marker === "@") options = readOptions(body, path);
    else if (body) for (const one of body.split(";")) expected.push(`${index + 1 + Number(marker)} ${one.trim()}`);
  }
  return { text, options, expected: expected.sort() };
}

function readOptions(body: string, path: string): LintOptions {
  const kind = /kind=(\S+)/.exec(body)?.[1] as FileKind | undefined;
  const platform = /platform=(\S+)/.exec(body)?.[1] as Platform | undefined;
  const audit = /\baudit\b/.test(body);
  const fileName = /fileName=(\S+)/.exec(body)?.[1];
  const mode = /mode=(\d+)/.exec(body)?.[1];
  const bits: FileLookup | undefined = mode
    ? { read: () => undefined, mode: () => Number.parseInt(mode, 8) }
    : undefined;
  const files = /\bfiles\b/.test(body) ? createFileLookups("/no-home")(path) : bits;
  return {
    ...(kind && { kind }),
    ...(platform && { platform }),
    ...(files && { files }),
    ...(audit && { audit }),
    ...(fileName && { fileName }),
  };
}

/** Findings in the notation of the fixtures, with the line first. */
export function notation(text: string, findings: readonly Diagnostic[]): string[] {
  const lines = new LineIndex(text);
  return findings
    .map(({ code, effect, range }) => {
      const start = lines.position(range.start);
      const end = lines.position(range.end);
      const until = end.line === start.line ? end.column : `${end.line}:${end.column}`;
      return `${start.line} ${code} ${effect} ${start.column}-${until}`;
    })
    .sort();
}
