import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type CheckRequest, runCheck } from "../check/run-check.ts";
import { IoError, UsageError } from "../errors.ts";
import { resolveInputs } from "../inputs/resolve-inputs.ts";
import type { CliIo } from "../io.ts";
import type { LayerSet } from "../../layers/layer-set.ts";
import { SETTINGS_FILE, findSettings } from "../settings/find-settings.ts";
import { escapeControls } from "../../text/escape-controls.ts";
import { DirectoryWatchers } from "./directory-watchers.ts";
import { watchedDirectories } from "./watched-directories.ts";

/** Long enough for an editor that writes a file in several steps. */
const settleMs = 100;
/** How often to look where the system does not tell of changes. */
const pollMs = 1000;

const clearScreen = "\x1b[2J\x1b[3J\x1b[H";

/**
 * Checks, and again whenever a checked file changes, disappears or comes up; until the process is interrupted.
 *
 * @throws UsageError when there is nothing that could be watched, and what the first check throws.
 */
export async function watchCheck(request: CheckRequest, io: CliIo): Promise<never> {
  if (request.args.includes("-") || request.options["stdin-filename"] !== undefined) {
    throw new UsageError("--watch cannot watch stdin");
  }
  let wake = (): void => {};
  const watchers = new DirectoryWatchers(() => wake());
  let checked: string | undefined;
  // What a check wrote itself, with --fix, is checked again below what was printed.
  let clear = true;
  for (;;) {
    const changed = new Promise<void>((resolve) => (wake = resolve));
    const watched = await watchedFiles(request, io);
    const complete = watchers.update(watchedDirectories(request.args, watched.paths, watched.set, io));
    // A file may have changed before its directory was watched, or while it was checked.
    const state = (await watchedFiles(request, io)).paths.flatMap((path) => stateOf(path) ?? []).join("\n");
    if (state !== checked) {
      if (clear && io.stdout.isTTY) await io.stdout.write(clearScreen);
      await checkAgain(request, io, checked === undefined);
      checked = state;
      clear = false;
      await io.stderr.write("Watching for changes; Ctrl-C ends.\n");
      continue;
    }
    await (complete ? changed : Promise.race([changed, pause(pollMs)]));
    await pause(settleMs);
    clear = true;
  }
}

async function checkAgain(request: CheckRequest, io: CliIo, first: boolean): Promise<void> {
  try {
    await runCheck(request, io);
  } catch (error) {
    // What was wrong from the start will not pass; what went wrong meanwhile may.
    if (first || !(error instanceof UsageError || error instanceof IoError)) throw error;
    await io.stderr.write(`codex-config: ${escapeControls(error.message)}\n`);
  }
}

/** The files that a check would read now, and the start of Codex that they are of, where no files are named. */
async function watchedFiles(
  { args, options }: CheckRequest,
  io: CliIo,
): Promise<{ readonly paths: readonly string[]; readonly set: LayerSet | undefined }> {
  const { files, set } = await resolveInputs(args, { kind: options.kind }, io);
  const settings = options.settings ?? findSettings(io.cwd);
  const others = [options.baseline, settings].flatMap((path) => (path === undefined ? [] : [resolve(io.cwd, path)]));
  return { paths: [...files.map(({ absolute }) => absolute ?? ""), ...others, join(io.cwd, SETTINGS_FILE)], set };
}

/** Undefined for what is not there, as a file that has gone is not always among those to be watched. */
function stateOf(path: string): string | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
    return stats && `${path} ${stats.ino} ${stats.size} ${stats.mtimeNs}`;
  } catch {
    return `${path} unreadable`;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
