import { resolve } from "node:path";
import type { Baseline } from "../baseline.ts";
import { IoError, UsageError } from "../errors.ts";
import { realPath } from "../../files/file-facts.ts";
import { type Inputs, resolveInputs } from "../inputs/resolve-inputs.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { LayerSet } from "../../layers/layer-set.ts";
import type { CliIo } from "../io.ts";
import type { CheckOptions } from "../options.ts";
import type { GivenOption } from "../parse-command-line.ts";
import type { Repairs } from "../repairs.ts";
import { DEFAULT_MAX_DIAGNOSTICS } from "../reporters/cap-findings.ts";
import { summaryText } from "../reporters/summary-text.ts";
import { askedRelease, knowledgeFor, releaseNote } from "../release/asked-release.ts";
import { type RunSettings, runSettings } from "../settings/run-settings.ts";
import { escapeControls } from "../../text/escape-controls.ts";
import { announceFound, announceSet } from "./announce.ts";
import { checkFiles } from "./check-files.ts";
import { complain } from "./complain.ts";
import { reportTargets } from "./report-targets.ts";
import { Reports } from "./reports.ts";
import { isSettingsFile, reportSettingsFiles } from "./settings-files.ts";
import type { SetView } from "./set-view.ts";
import { Tally } from "./tally.ts";

/** What to check, and how. */
export interface CheckRequest {
  readonly args: readonly string[];
  readonly options: CheckOptions;
  /** The options in the order in which they were given. */
  readonly given: readonly GivenOption[];
}

/**
 * Checks once: finds the files, checks them and reports.
 *
 * @returns The exit status.
 * @throws UsageError, IoError
 */
export async function runCheck({ args, options: asked, given }: CheckRequest, io: CliIo): Promise<number> {
  const stdinFilename = asked["stdin-filename"];
  const inputArgs = args.length === 0 && stdinFilename !== undefined ? ["-"] : args;
  const settings = await runSettings(asked, io, inputArgs.length > 0 && inputArgs.every((arg) => arg === "-"));
  const { options, loaded } = settings;
  const maxWarnings = readCount("--max-warnings", options["max-warnings"]);
  const maxDiagnostics = readCount("--max-diagnostics", options["max-diagnostics"]) ?? DEFAULT_MAX_DIAGNOSTICS;
  const targets = reportTargets(given, io.cwd);
  const found = await resolveInputs(inputArgs, { kind: options.kind, stdinFilename }, io);
  for (const { message } of found.errors) await complain(io, message);
  if (options["print-config"]) {
    const { printConfig } = await import("../settings/print-config.ts");
    return printConfig(asked, settings, found, io);
  }
  const inputs = await withoutExcluded(found, settings, io);
  if (inputArgs.length === 0) await announceSet(inputs, io);
  else if (inputs.isSearched && options.quiet !== true && options.watch !== true) await announceFound(inputs, io);

  const repairs = await createRepairs(options, inputs, io);
  const codexVersion = await askedRelease(options["codex-version"], inputArgs.length === 0, io);
  const knowledge = await knowledgeFor(codexVersion);
  if (knowledge?.release) await io.stderr.write(releaseNote(knowledge.release));
  const view = await createView(options, inputs, knowledge, io);
  for (const complaint of view?.complaints ?? []) await complain(io, complaint);
  const baseline = await openedOrNot(createBaseline(options, inputs, io));
  for (const { file } of targets) if (file !== undefined) refuseInput("--output-file", file, inputs, io);
  // Where stdout takes the repaired text or the difference, the findings make room.
  const isStdoutTaken = options.diff || (options.fix && inputs.files.some(({ absolute }) => absolute === undefined));
  const output = isStdoutTaken ? io.stderr : io.stdout;
  const reports = await Reports.open(targets, output, io, {
    noColor: options["no-color"] === true,
    maxDiagnostics,
    askedCodexVersion: codexVersion,
  });
  const tally = new Tally();
  const quiet = options.quiet === true;
  await reportSettingsFiles(loaded, inputs.files.filter(isSettingsFile), { reports, tally, quiet }, io);
  const files = inputs.files.filter((file) => !isSettingsFile(file));
  // What the settings leave alone must not be written because a mistake in them hides it.
  const isUnsafe =
    loaded?.broken === true && ((options.fix && !options.diff) || options["write-baseline"] !== undefined);
  if (isUnsafe) await complain(io, `nothing is written before ${loaded.shownPath} is in order`);
  else if (baseline instanceof IoError) await complain(io, baseline.message);
  else await checkFiles(files, { settings, reports, tally, repairs, baseline, codexVersion, view }, io);
  await reports.end(tally.summary());

  const repaired = repairs?.summary() ?? "";
  if (repaired !== "") await io.stderr.write(repaired);
  const hasNoBaseline = baseline instanceof IoError;
  const hasComplaints = view !== undefined && view.complaints.length > 0;
  const failed =
    inputs.errors.length > 0 || hasComplaints || tally.unreadable > 0 || loaded?.broken === true || hasNoBaseline;
  // A baseline of a part would forget the rest.
  const remembered = failed || hasNoBaseline ? "" : (baseline?.finish() ?? "");
  if (remembered !== "") await io.stderr.write(`${escapeControls(remembered)}\n`);

  if (reports.formats.includes("compact") && tally.reported > 0) {
    await io.stderr.write(`${summaryText(tally.summary())}\n`);
  }
  if (loaded?.broken) {
    // Its findings are no fault of what was checked, which the status does not tell.
    await complain(io, `the exit status is 2, as the settings in ${loaded.shownPath} have errors`);
  }
  if (failed) return 2;
  if (tally.errors > 0) return 1;
  if (maxWarnings === undefined || tally.warnings <= maxWarnings) return 0;
  await complain(io, `${tally.warnings} warnings are more than the ${maxWarnings} that --max-warnings allows`);
  return 1;
}

/** What was opened, or why it could not be: mistakes in the settings are told first. */
async function openedOrNot<T>(opening: Promise<T>): Promise<T | IoError> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof IoError) return error;
    throw error;
  }
}

async function withoutExcluded(inputs: Inputs, settings: RunSettings, io: CliIo): Promise<Inputs> {
  const files = inputs.files.filter(({ absolute }) => absolute === undefined || !settings.excludedBy(absolute));
  if (files.length === 0 && inputs.files.length > 0) {
    await complain(io, `nothing to check: ${settings.loaded?.shownPath ?? ""} excludes what was found`);
  }
  return { ...inputs, files };
}

async function createRepairs(options: CheckOptions, inputs: Inputs, io: CliIo): Promise<Repairs | undefined> {
  const { fix, diff = false, "unsafe-fixes": unsafe = false, "no-color": noColor = false } = options;
  if (unsafe && !fix && !diff) throw new UsageError("--unsafe-fixes goes with --fix or --diff");
  if (!fix && !diff) return undefined;
  const { Repairs } = await import("../repairs.ts");
  return Repairs.open({ unsafe, diff, noColor }, inputs.files, io);
}

async function createBaseline(options: CheckOptions, inputs: Inputs, io: CliIo): Promise<Baseline | undefined> {
  const { baseline, "write-baseline": write } = options;
  if (baseline === undefined && write === undefined) return undefined;
  if (baseline !== undefined && write !== undefined) {
    throw new UsageError("--baseline and --write-baseline cannot be used together");
  }
  if (write !== undefined) refuseInput("--write-baseline", write, inputs, io);
  const { openBaseline } = await import("../baseline.ts");
  return openBaseline(baseline, write, io.cwd);
}

function refuseInput(option: string, file: string, inputs: Inputs, io: CliIo): void {
  const path = resolve(io.cwd, file);
  const real = realPath(path) ?? path;
  if (inputs.files.some(({ absolute }) => absolute !== undefined && (realPath(absolute) ?? absolute) === real)) {
    throw new UsageError(`${option} would overwrite a file to check: ${file}`);
  }
}

function readCount(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,15}$/.test(value)) throw new UsageError(`${option} takes a whole number, not \`${value}\``);
  return Number(value);
}

/** What the other files of the start make of each; undefined where files are checked for themselves. */
async function createView(
  { set: isAsked }: CheckOptions,
  { files, set }: Inputs,
  knowledge: Knowledge | undefined,
  io: CliIo,
): Promise<SetView | undefined> {
  const [first] = files;
  if (!set && (!isAsked || !first)) return undefined;
  const { SetView } = await import("./set-view.ts");
  if (set) return new SetView(withKnowledge(set, knowledge));
  const { readSetAround } = await import("../layers/discover-set.ts");
  return new SetView(withKnowledge(readSetAround(first?.path ?? "", io), knowledge));
}

/** A set that is judged with what is known of a release; how files are put together does not depend on it. */
function withKnowledge(set: LayerSet, knowledge: Knowledge | undefined): LayerSet {
  return knowledge ? { ...set, start: { ...set.start, knowledge } } : set;
}
