import { relative, resolve, sep } from "node:path";
import type { RuleLevel } from "../../lint-options.ts";
import type { LevelSettings } from "../../settings/settings.ts";
import { UsageError } from "../errors.ts";
import { escapeControls } from "../../text/escape-controls.ts";
import type { CliIo } from "../io.ts";
import type { CheckOptions } from "../options.ts";
import { type FileRules, fileRules } from "./file-rules.ts";
import { findSettings } from "./find-settings.ts";
import type { FileMatcher } from "./globs.ts";
import type { LoadedSettings } from "./load-settings.ts";

/** Levels by code. */
export type Levels = Readonly<Record<string, RuleLevel>>;

/** What a run goes by: the command line, and where that says nothing, the settings file. */
export interface RunSettings extends FileRules {
  /** The options, completed by the settings. */
  readonly options: CheckOptions;
  /** The settings file, if there is one. */
  readonly loaded: LoadedSettings | undefined;
}

/**
 * Finds and reads the settings of a run.
 *
 * @param isFilter Whether it only repairs a text that comes from stdin. Default: false.
 * @throws UsageError, IoError
 */
export async function runSettings(options: CheckOptions, io: CliIo, isFilter = false): Promise<RunSettings> {
  const { settings: named, "no-settings": none } = options;
  if (named !== undefined && none) throw new UsageError("--settings and --no-settings cannot be used together");
  const path = none ? undefined : named === undefined ? findSettings(io.cwd) : resolve(io.cwd, named);
  if (path === undefined) {
    return { options, loaded: undefined, levels: () => noLevels, excludedBy: () => undefined };
  }
  const { loadSettings } = await import("./load-settings.ts");
  const loaded = loadSettings(path, named ?? shown(path, io.cwd));
  const isToRepair = options.fix === true && !options.diff && !options["print-config"] && !isFilter;
  return withSettings(options, isToRepair ? await repaired(loaded, options, io) : loaded, io.cwd);
}

/** The settings without what `--fix` repairs in their file: the run goes by what they were meant to say. */
async function repaired(loaded: LoadedSettings, options: CheckOptions, io: CliIo): Promise<LoadedSettings> {
  if (loaded.findings.length === 0) return loaded;
  const { repairSettings } = await import("./repair-settings.ts");
  const { loaded: after, applied } = repairSettings(loaded, options["unsafe-fixes"] === true);
  if (applied > 0) {
    await io.stderr.write(
      `Applied ${applied === 1 ? "1 fix" : `${applied} fixes`} to ${escapeControls(after.shownPath)}.\n`,
    );
  }
  return after;
}

const noLevels: LevelSettings = new Map();

async function withSettings(options: CheckOptions, loaded: LoadedSettings, cwd: string): Promise<RunSettings> {
  const { settings, folder } = loaded;
  const { strict, audit, maxWarnings, baseline, platform, codexVersion } = settings;
  const usesBaseline = baseline && options.baseline === undefined && options["write-baseline"] === undefined;
  const completed: CheckOptions = {
    ...options,
    ...(strict?.value && { strict: true }),
    ...(audit?.value && { audit: true }),
    ...(maxWarnings && options["max-warnings"] === undefined && { "max-warnings": String(maxWarnings.value) }),
    ...(platform && options.platform === undefined && { platform: platform.value }),
    ...(codexVersion && options["codex-version"] === undefined && { "codex-version": codexVersion.value }),
    ...(usesBaseline && { baseline: shown(resolve(folder, baseline.value), cwd) }),
  };
  const hasPatterns = settings.exclude.length > 0 || settings.overrides.length > 0;
  const globs = hasPatterns ? await import("./globs.ts") : undefined;
  const matcher = (pattern: string, whole: boolean): FileMatcher =>
    globs?.fileMatcher(pattern, folder, whole) ?? (() => false);
  return { options: completed, loaded, ...fileRules(settings, matcher) };
}

/** Levels as the linter takes them. */
export function plainLevels(levels: LevelSettings): Levels | undefined {
  if (levels.size === 0) return undefined;
  return Object.fromEntries([...levels].map(([code, { value }]) => [code, value]));
}

/** A path as it is shown: relative where it lies below the working directory. */
function shown(path: string, cwd: string): string {
  const below = relative(cwd, path);
  return below.startsWith(`..${sep}`) || below === "" ? path : below;
}
