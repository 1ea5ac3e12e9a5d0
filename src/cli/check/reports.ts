import { resolve } from "node:path";
import { CODEX_VERSION } from "../../knowledge/codex-version.ts";
import type { CliIo, CliOutput } from "../io.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { SecretMask } from "../../secrets/secret-mask.ts";
import type { TomlDocument } from "../../toml/types.ts";
import { type ReportWriter, writeToFile, writeToOutput } from "../report-writer.ts";
import type { Format } from "../reporters/formats.ts";
import { reporters } from "../reporters/registry.ts";
import type { FileReport, Reporter, Summary } from "../reporters/reporter.ts";
import { useColor } from "../text/style.ts";
import type { ReportTarget } from "./report-targets.ts";

interface Report {
  readonly reporter: Reporter;
  readonly writer: ReportWriter;
}

/** What was found in a file. */
interface Findings extends Pick<FileReport, "path" | "kind"> {
  readonly document: TomlDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** The findings of one run in every format that is wanted. */
export class Reports {
  readonly formats: readonly Format[];
  readonly #reports: readonly Report[];

  private constructor(formats: readonly Format[], reports: readonly Report[]) {
    this.formats = formats;
    this.#reports = reports;
  }

  /**
   * Starts the reports.
   *
   * @param output What stands for stdout.
   * @throws IoError when a file cannot be opened.
   */
  static async open(
    targets: readonly ReportTarget[],
    output: CliOutput,
    io: CliIo,
    { noColor, maxDiagnostics }: { readonly noColor: boolean; readonly maxDiagnostics: number },
  ): Promise<Reports> {
    const formats: Format[] = [];
    const reports: Report[] = [];
    for (const { format: wanted, file } of targets) {
      const format = wanted ?? (output.isTTY && file === undefined ? "pretty" : "compact");
      const create = await reporters[format]();
      const reporter = create({
        codexVersion: CODEX_VERSION,
        // Nothing else says which version has made it.
        version: format === "sarif" ? (await import("../package-version.ts")).packageVersion() : undefined,
        color: file === undefined && useColor(noColor, io.env, output.isTTY),
        width: Math.max(40, Math.min(output.columns ?? 80, 100)),
        maxDiagnostics,
      });
      const writer = file === undefined ? writeToOutput(output) : writeToFile(resolve(io.cwd, file), file);
      formats.push(format);
      reports.push({ reporter, writer });
    }
    for (const { reporter, writer } of reports) await writer.write(reporter.begin?.() ?? "");
    return new Reports(formats, reports);
  }

  /** True when nobody reads any of them any more. */
  get closed(): boolean {
    return this.#reports.every(({ writer }) => writer.closed);
  }

  /**
   * Adds a file. Its secrets end here: reporters get to see texts without them only.
   *
   * @param beforeOutput Called before text appears on a terminal or in a file.
   */
  async file({ path, kind, document, diagnostics }: Findings, beforeOutput: () => void): Promise<void> {
    const mask = SecretMask.of(document);
    const report: FileReport = {
      path,
      kind,
      text: document.text,
      diagnostics: diagnostics.map((diagnostic) => mask.output(diagnostic)),
      masked: () => mask.source(),
    };
    for (const { reporter, writer } of this.#reports) {
      const text = reporter.file(report);
      if (text === "") continue;
      beforeOutput();
      await writer.write(text);
    }
  }

  async end(summary: Summary): Promise<void> {
    for (const { reporter, writer } of this.#reports) {
      await writer.write(reporter.end(summary));
      await writer.finish();
    }
  }
}
