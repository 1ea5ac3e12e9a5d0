import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import type { GivenOption } from "../parse-command-line.ts";
import type { Format } from "../reporters/formats.ts";

/** A format that the findings are wanted in, and where. */
export interface ReportTarget {
  /** Undefined for the one that suits the output. */
  readonly format: Format | undefined;
  /** Undefined for stdout. */
  readonly file: string | undefined;
}

/**
 * Pairs the `--format` with the `--output-file` options: in order where there are as many of both, otherwise each file
 * with the format before it, which leaves one format to stdout.
 *
 * @throws UsageError when they cannot be paired, or two would write to one file.
 */
export function reportTargets(given: readonly GivenOption[], cwd: string): ReportTarget[] {
  const formats = given.filter(({ name }) => name === "format").map(({ value }) => value as Format);
  const files = given.filter(({ name }) => name === "output-file").map(({ value }) => String(value));
  refuseSameFile(files, cwd);
  if (formats.length === 0) {
    if (files.length > 1) throw new UsageError("more than one --output-file: each needs a --format of its own");
    return [{ format: undefined, file: files[0] }];
  }
  if (files.length > formats.length) {
    throw new UsageError(`${files.length} --output-file for ${formats.length} --format: each needs one of its own`);
  }
  if (files.length < formats.length - 1) {
    throw new UsageError(
      `only one --format can go to stdout: of ${formats.length}, ${files.length === 0 ? "none has" : `${files.length} have`} an --output-file`,
    );
  }
  if (files.length === formats.length) return formats.map((format, index) => ({ format, file: files[index] }));
  return pairByPlace(given);
}

function pairByPlace(given: readonly GivenOption[]): ReportTarget[] {
  const targets: ReportTarget[] = [];
  for (const { name, value } of given) {
    if (name === "format") targets.push({ format: value as Format, file: undefined });
    if (name !== "output-file") continue;
    const last = targets.pop();
    if (last === undefined || last.file !== undefined) {
      throw new UsageError(`--output-file ${String(value)} needs a --format before it`);
    }
    targets.push({ format: last.format, file: String(value) });
  }
  return targets;
}

function refuseSameFile(files: readonly string[], cwd: string): void {
  const seen = new Set<string>();
  for (const file of files) {
    const path = resolve(cwd, file);
    if (seen.has(path)) throw new UsageError(`two --output-file name the same file: ${file}`);
    seen.add(path);
  }
}
