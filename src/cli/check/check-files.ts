import { resolve } from "node:path";
import type { Baseline } from "../baseline.ts";
import { IoError } from "../errors.ts";
import { codexHome } from "../../files/codex-home.ts";
import { readInputs } from "../inputs/read-inputs.ts";
import { type RoleTwin, roleTwins } from "../inputs/role-twins.ts";
import { unreadFinding } from "../inputs/unread-finding.ts";
import type { InputFile } from "../inputs/resolve-inputs.ts";
import type { CliIo } from "../io.ts";
import { hostPlatform } from "../platform.ts";
import { createProgress } from "../progress.ts";
import type { Repairs } from "../repairs.ts";
import { type RunSettings, plainLevels } from "../settings/run-settings.ts";
import { complain } from "./complain.ts";
import { type CheckerOptions, FileChecker, type FileResult, type FileTask } from "./file-checker.ts";
import type { Reports } from "./reports.ts";
import type { ThreadData } from "./serve-checks.ts";
import type { SetView } from "./set-view.ts";
import type { Tally } from "./tally.ts";

/** For fewer files, a thread would not check as many as it could while it starts. */
const FILES_A_THREAD = 100;

/** What the files of a run go through, and where it is noted. */
export interface FileChecks {
  readonly settings: RunSettings;
  readonly reports: Reports;
  readonly tally: Tally;
  readonly repairs: Repairs | undefined;
  readonly baseline: Baseline | undefined;
  /** The release that reads the files, where it is not the current one. */
  readonly codexVersion: string | undefined;
  /** What the files of a start make of each other's findings; undefined where each is checked for itself. */
  readonly view: SetView | undefined;
}

/** Checks files and reports them in their order. */
export async function checkFiles(files: readonly InputFile[], checks: FileChecks, io: CliIo): Promise<void> {
  const { reports, tally } = checks;
  const progress = createProgress(io.stderr, files.length);
  for await (const results of resultsOf(files, checks, io)) {
    for (const { complaint, report } of results) {
      // Nobody reads on, and the verdict is certain.
      if (reports.closed && tally.errors > 0) return;
      progress.update(tally.files);
      if (complaint !== undefined) {
        tally.unreadable++;
        progress.clear();
        await complain(io, complaint);
      }
      if (!report) continue;
      tally.add(report.counts);
      await reports.add(report.parts, progress.clear);
    }
  }
  progress.clear();
}

/** How many threads are worth starting beside this one. Stdin can be read in this one only. */
function threadsFor(files: readonly InputFile[], { threads }: CliIo): number {
  if (!threads || files.some(({ absolute }) => absolute === undefined)) return 0;
  return Math.min(Math.floor(files.length / FILES_A_THREAD), threads.most);
}

/** What comes of the files, in their order. */
async function* resultsOf(
  files: readonly InputFile[],
  { settings, reports, repairs, baseline, codexVersion, view }: FileChecks,
  io: CliIo,
): AsyncGenerator<readonly FileResult[]> {
  const { options } = settings;
  const home = codexHome(io);
  const checkerOptions: CheckerOptions = {
    home: io.home,
    codexFolders: [home, "/etc/codex"],
    platform: options.platform ?? hostPlatform(),
    strict: options.strict === true,
    audit: options.audit === true,
    quiet: options.quiet === true,
    codexVersion,
  };
  // The files of a start have told it themselves.
  const twins = view ? new Map<string, RoleTwin>() : roleTwins(files, io.home, home);
  const taskOf = ({ path, absolute, kind, isAssumed }: InputFile): FileTask => {
    const base = absolute ?? (path === options["stdin-filename"] ? resolve(io.cwd, path) : undefined);
    const rules = plainLevels(settings.levels(base));
    const unread = base === undefined ? undefined : unreadFinding(base, home);
    const twin = base === undefined ? undefined : twins.get(base);
    const awaited = base === undefined ? undefined : view?.awaited(base);
    return {
      path,
      kind,
      ...(isAssumed && { isAssumed }),
      base,
      rules,
      ...(unread && { unread }),
      ...(twin && { twin }),
      ...(awaited && { awaited }),
    };
  };
  const kinds = [...new Set(files.map(({ kind }) => kind))];
  const count = repairs || baseline || view ? 0 : threadsFor(files, io);
  if (count > 0) {
    const { checkInThreads } = await import("./check-in-threads.ts");
    const data: ThreadData = { options: checkerOptions, specs: reports.specs, kinds };
    yield* checkInThreads(files.map(taskOf), data, (await io.threads?.start(count, data)) ?? []);
    return;
  }
  const checker = await FileChecker.create(checkerOptions, reports.renderers, kinds);
  for await (const [file, content] of readInputs(files, io)) {
    const listed = taskOf(file);
    if (content instanceof Error) {
      yield [checker.unreadable(listed, content)];
      continue;
    }
    const current = repairs?.current(file, content) ?? content;
    const task = checker.told(listed, current);
    let checked = checker.look(task, current);
    let complaint: string | undefined;
    try {
      if (repairs) checked = await repairs.repair(file, current, checked, checker.lintOptions(task));
    } catch (error) {
      if (!(error instanceof IoError)) throw error;
      complaint = error.message;
    }
    const told =
      view?.findings(file.absolute, checked.document, checked.diagnostics, task.rules) ?? checked.diagnostics;
    const all = checker.withPlace(task, checked.document, told);
    const found = baseline ? baseline.filter(file, all) : all;
    yield [{ ...(complaint !== undefined && { complaint }), report: checker.report(task, checked.document, found) }];
  }
}
