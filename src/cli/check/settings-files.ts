import { basename } from "node:path";
import { IoError } from "../errors.ts";
import type { InputFile } from "../inputs/resolve-inputs.ts";
import type { CliIo } from "../io.ts";
import { SETTINGS_FILE } from "../settings/find-settings.ts";
import { parseToml } from "../../toml/parse.ts";
import type { LoadedSettings } from "../settings/load-settings.ts";
import { complain } from "./complain.ts";
import type { Reports } from "./reports.ts";
import { type Tally, countFindings } from "./tally.ts";

/** What the findings about settings files go to. */
interface Destination {
  readonly reports: Reports;
  readonly tally: Tally;
  readonly quiet: boolean;
}

/** Whether a file that is named holds settings, and nothing of Codex's. */
export function isSettingsFile({ absolute, kind }: InputFile): boolean {
  return absolute !== undefined && kind === "config" && basename(absolute) === SETTINGS_FILE;
}

/**
 * Reports the findings about the settings of the run, and about settings files that are among those to check. They come
 * first and are no part of a baseline.
 */
export async function reportSettingsFiles(
  active: LoadedSettings | undefined,
  named: readonly InputFile[],
  destination: Destination,
  io: CliIo,
): Promise<void> {
  const reported = new Set<string>();
  if (active && active.findings.length > 0) {
    reported.add(active.path);
    await report(active, destination);
  }
  if (named.length === 0) return;
  const { loadSettings } = await import("../settings/load-settings.ts");
  for (const { absolute = "", path } of named) {
    if (reported.has(absolute)) continue;
    try {
      await report(loadSettings(absolute, path), destination);
    } catch (error) {
      if (!(error instanceof IoError)) throw error;
      destination.tally.unreadable++;
      await complain(io, error.message);
    }
  }
}

async function report(
  { shownPath, text, findings }: LoadedSettings,
  { reports, tally, quiet }: Destination,
): Promise<void> {
  const diagnostics = quiet ? findings.filter(({ severity }) => severity === "error") : findings;
  tally.add(countFindings(findings, diagnostics));
  const findingsOfFile = { path: shownPath, kind: "settings", document: parseToml(text), diagnostics } as const;
  await reports.add(reports.renderers.render(findingsOfFile), () => {});
}
