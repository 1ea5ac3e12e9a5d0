import { resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { applyLevels } from "../../diagnostics/levels.ts";
import type { LintOptions } from "../../lint-options.ts";
import type { Baseline } from "../baseline.ts";
import { parseToml } from "../../toml/parse.ts";
import { checkContent } from "../check-content.ts";
import { IoError } from "../errors.ts";
import { createFileLookups } from "../inputs/file-lookup.ts";
import { readInputs } from "../inputs/read-inputs.ts";
import type { InputFile } from "../inputs/resolve-inputs.ts";
import type { CliIo } from "../io.ts";
import { hostPlatform } from "../platform.ts";
import { createProgress } from "../progress.ts";
import type { Repairs } from "../repairs.ts";
import { type RunSettings, plainLevels } from "../settings/run-settings.ts";
import { complain } from "./complain.ts";
import { fileFinding } from "./file-finding.ts";
import type { Reports } from "./reports.ts";
import type { Tally } from "./tally.ts";

/** What the files of a run go through, and where it is noted. */
export interface FileChecks {
  readonly settings: RunSettings;
  readonly reports: Reports;
  readonly tally: Tally;
  readonly repairs: Repairs | undefined;
  readonly baseline: Baseline | undefined;
}

/** Checks files one after the other: reads, repairs, leaves out what the baseline holds, and reports. */
export async function checkFiles(files: readonly InputFile[], checks: FileChecks, io: CliIo): Promise<void> {
  const { settings, reports, tally, repairs, baseline } = checks;
  const { options } = settings;
  const lookups = createFileLookups(io.home);
  const platform = options.platform ?? hostPlatform();
  const progress = createProgress(io.stderr, files.length);
  const fail = async (error: Error): Promise<void> => {
    tally.unreadable++;
    progress.clear();
    await complain(io, error.message);
  };
  for await (const [file, content] of readInputs(files, io)) {
    // Nobody reads on, and the verdict is certain.
    if (reports.closed && tally.errors > 0) break;
    progress.update(tally.files);
    const { path, kind } = file;
    const base = file.absolute ?? (path === options["stdin-filename"] ? resolve(io.cwd, path) : undefined);
    const levels = settings.levels(base);
    const rules = plainLevels(levels);
    if (content instanceof Error) {
      const finding = fileFinding(content);
      // Only what Codex would not read either is certain.
      if (finding?.code !== "file/not-regular") await fail(content);
      if (finding) {
        const graded = applyLevels([finding], rules ?? {});
        const diagnostics = options.quiet ? graded.filter(isError) : graded;
        tally.add(graded, diagnostics);
        await reports.file({ path, kind, document: parseToml(""), diagnostics }, progress.clear);
      }
      continue;
    }
    const lintOptions: LintOptions = {
      kind,
      platform,
      ...(base !== undefined && { files: lookups(base) }),
      ...(rules && { rules }),
    };
    const current = repairs?.current(file, content) ?? content;
    let checked = checkContent(current, lintOptions);
    try {
      if (repairs) checked = await repairs.repair(file, current, checked, lintOptions);
    } catch (error) {
      if (!(error instanceof IoError)) throw error;
      await fail(error);
    }
    const diagnostics = baseline ? baseline.filter(file, checked.diagnostics) : checked.diagnostics;
    const graded = options.strict
      ? diagnostics.map((one) => (levels.has(one.code) ? one : raiseIgnored(one)))
      : diagnostics;
    const shown = options.quiet ? graded.filter(isError) : graded;
    tally.add(graded, shown);
    await reports.file({ path, kind, document: checked.document, diagnostics: shown }, progress.clear);
  }
  progress.clear();
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

function raiseIgnored(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.effect === "ignored" ? { ...diagnostic, severity: "error" } : diagnostic;
}
