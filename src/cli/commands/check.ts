import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { CODEX_VERSION } from "../../codex-version.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { LintOptions } from "../../lint-options.ts";
import { checkContent } from "../check-content.ts";
import { IoError, UsageError } from "../errors.ts";
import { createFileLookups } from "../inputs/file-lookup.ts";
import { realPath } from "../inputs/file-facts.ts";
import { readInputs } from "../inputs/read-inputs.ts";
import { type InputFile, type Inputs, resolveInputs } from "../inputs/resolve-inputs.ts";
import type { CliIo, CliOutput } from "../io.ts";
import { nearest } from "../../validate/nearest.ts";
import { type CheckOptions, commands } from "../options.ts";
import { createProgress } from "../progress.ts";
import type { Format } from "../reporters/formats.ts";
import { reporters } from "../reporters/registry.ts";
import type { Reporter } from "../reporters/reporter.ts";
import type { Repairs } from "../repairs.ts";
import type { Baseline } from "../baseline.ts";
import { summaryText } from "../reporters/summary-text.ts";
import { type ReportWriter, writeToFile, writeToOutput } from "../report-writer.ts";
import { escapeControls } from "../text/escape-controls.ts";
import { useColor } from "../text/style.ts";
import { Tally } from "./tally.ts";

/**
 * Checks files and prints the findings.
 *
 * @param named False when `check` was implied; the first argument may then be a misspelt command.
 * @returns The exit status.
 */
export async function check(
  args: readonly string[],
  options: CheckOptions,
  io: CliIo,
  named: boolean,
): Promise<number> {
  const maxWarnings = readMaxWarnings(options["max-warnings"]);
  if (!named) rejectMisspeltCommand(args[0], io);
  const stdinFilename = options["stdin-filename"];
  const inputArgs = args.length === 0 && stdinFilename !== undefined ? ["-"] : args;
  const inputs = await resolveInputs(inputArgs, { kind: options.kind, stdinFilename }, io);
  for (const { message } of inputs.errors) await complain(io, message);
  if (inputArgs.length === 0) await announce(io, inputs.files);

  const repairs = await createRepairs(options, io);
  const baseline = await createBaseline(options, inputs, io);
  // Where stdout takes the repaired text or the difference, the findings make room.
  const isStdoutTaken = options.diff || (options.fix && inputs.files.some(({ absolute }) => absolute === undefined));
  const output = isStdoutTaken ? io.stderr : io.stdout;
  const format = options.format ?? (output.isTTY && options["output-file"] === undefined ? "pretty" : "compact");
  const writer = openWriter(options["output-file"], inputs, io, output);
  const reporter = await createReporter(format, options, io, output);
  const tally = new Tally();
  await checkFiles(inputs.files, options, io, reporter, writer, tally, repairs, baseline);
  await writer.write(reporter.end(tally.summary()));
  await writer.finish();

  const repaired = repairs?.summary() ?? "";
  if (repaired !== "") await io.stderr.write(repaired);
  const failed = inputs.errors.length > 0 || tally.unreadable > 0;
  // A baseline of a part would forget the rest.
  const remembered = failed ? "" : (baseline?.finish() ?? "");
  if (remembered !== "") await io.stderr.write(`${escapeControls(remembered)}\n`);

  if (format === "compact" && tally.reported > 0) {
    await io.stderr.write(`${summaryText(tally.summary())}\n`);
  }
  if (failed) return 2;
  if (tally.errors > 0) return 1;
  if (maxWarnings === undefined || tally.warnings <= maxWarnings) return 0;
  await complain(io, `${tally.warnings} warnings are more than the ${maxWarnings} that --max-warnings allows`);
  return 1;
}

async function checkFiles(
  files: readonly InputFile[],
  options: CheckOptions,
  io: CliIo,
  reporter: Reporter,
  writer: ReportWriter,
  tally: Tally,
  repairs: Repairs | undefined,
  baseline: Baseline | undefined,
): Promise<void> {
  const lookups = createFileLookups(io.home);
  const progress = createProgress(io.stderr, files.length);
  await writer.write(reporter.begin?.() ?? "");
  for await (const [file, content] of readInputs(files, io)) {
    // Nobody reads on, and the verdict is certain.
    if (writer.closed && tally.errors > 0) break;
    progress.update(tally.files);
    if (content instanceof Error) {
      tally.unreadable++;
      progress.clear();
      await complain(io, content.message);
      continue;
    }
    const { path, kind } = file;
    const base = file.absolute ?? (path === options["stdin-filename"] ? resolve(io.cwd, path) : undefined);
    const lintOptions: LintOptions = base === undefined ? { kind } : { kind, files: lookups(base) };
    const current = repairs?.current(file, content) ?? content;
    let checked = checkContent(current, lintOptions);
    try {
      if (repairs) checked = await repairs.repair(file, current, checked, lintOptions);
    } catch (error) {
      if (!(error instanceof IoError)) throw error;
      tally.unreadable++;
      progress.clear();
      await complain(io, error.message);
    }
    const { text, secrets } = checked;
    const diagnostics = baseline ? baseline.filter(file, checked.diagnostics) : checked.diagnostics;
    const graded = options.strict ? diagnostics.map(raiseIgnored) : diagnostics;
    const reported = options.quiet ? graded.filter(({ severity }) => severity === "error") : graded;
    tally.add(graded, reported);
    const output = reporter.file({ path, kind, text, diagnostics: reported, secretRanges: secrets });
    if (output === "") continue;
    progress.clear();
    await writer.write(output);
  }
  progress.clear();
}

function raiseIgnored(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.effect === "ignored" ? { ...diagnostic, severity: "error" } : diagnostic;
}

async function createRepairs(options: CheckOptions, io: CliIo): Promise<Repairs | undefined> {
  const { fix, diff = false, "unsafe-fixes": unsafe = false, "no-color": noColor = false } = options;
  if (unsafe && !fix && !diff) throw new UsageError("--unsafe-fixes goes with --fix or --diff");
  if (!fix && !diff) return undefined;
  const { Repairs } = await import("../repairs.ts");
  return new Repairs({ unsafe, diff, noColor }, io);
}

async function createBaseline(options: CheckOptions, inputs: Inputs, io: CliIo): Promise<Baseline | undefined> {
  const { baseline, "write-baseline": write } = options;
  if (baseline === undefined && write === undefined) return undefined;
  if (baseline !== undefined && write !== undefined) {
    throw new UsageError("--baseline and --write-baseline exclude each other");
  }
  if (write !== undefined) refuseInput("--write-baseline", write, inputs, io);
  const { openBaseline } = await import("../baseline.ts");
  return openBaseline(baseline, write, io.cwd);
}

async function createReporter(
  format: Format,
  options: CheckOptions,
  io: CliIo,
  { columns, isTTY }: CliOutput,
): Promise<Reporter> {
  const create = await reporters[format]();
  return create({
    codexVersion: CODEX_VERSION,
    color: options["output-file"] === undefined && useColor(options["no-color"] === true, io.env, isTTY),
    width: Math.max(40, Math.min(columns ?? 80, 100)),
  });
}

function openWriter(outputFile: string | undefined, inputs: Inputs, io: CliIo, output: CliOutput): ReportWriter {
  if (outputFile === undefined) return writeToOutput(output);
  refuseInput("--output-file", outputFile, inputs, io);
  return writeToFile(resolve(io.cwd, outputFile), outputFile);
}

function refuseInput(option: string, file: string, inputs: Inputs, io: CliIo): void {
  const path = resolve(io.cwd, file);
  const real = realPath(path) ?? path;
  if (inputs.files.some(({ absolute }) => absolute !== undefined && (realPath(absolute) ?? absolute) === real)) {
    throw new UsageError(`${option} would overwrite a file to check: ${file}`);
  }
}

function readMaxWarnings(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,15}$/.test(value)) throw new UsageError(`--max-warnings takes a whole number, not \`${value}\``);
  return Number(value);
}

function rejectMisspeltCommand(word: string | undefined, io: CliIo): void {
  if (word === undefined || !/^[a-z][a-z-]*$/i.test(word) || existsSync(resolve(io.cwd, word))) return;
  const guess = nearest(
    word,
    commands.map(({ name }) => name),
  );
  throw new UsageError(
    `unknown command \`${word}\`${guess === undefined ? ", and there is no such file" : `; did you mean \`${guess}\`?`}`,
  );
}

async function complain(io: CliIo, message: string): Promise<void> {
  await io.stderr.write(`codex-config: ${escapeControls(message)}\n`);
}

/** Tells what was found, for a run that was not told what to check. */
async function announce(io: CliIo, files: readonly InputFile[]): Promise<void> {
  if (files.length === 0) return;
  const lines = files.map(({ path, kind }) => `  ${escapeControls(path)} (${kind})\n`);
  await io.stderr.write(`Checking the files that Codex reads here:\n${lines.join("")}`);
}
