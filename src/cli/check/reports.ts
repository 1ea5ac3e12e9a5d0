import { resolve } from "node:path";
import { CODEX_VERSION } from "../../knowledge/codex-version.ts";
import type { CliIo, CliOutput } from "../io.ts";
import { type ReportWriter, writeToFile, writeToOutput } from "../report-writer.ts";
import type { Format } from "../reporters/formats.ts";
import type { Summary } from "../reporters/reporter.ts";
import { useColor } from "../text/use-color.ts";
import { type RendererSpec, Renderers } from "./renderers.ts";
import type { ReportTarget } from "./report-targets.ts";

/** What the reports of a run have in common. */
interface ReportOptions {
  readonly noColor: boolean;
  readonly maxDiagnostics: number;
  /** The release that keys and values are held to, where it is not the current one. */
  readonly askedCodexVersion: string | undefined;
}

/** The findings of one run in every format that is wanted. */
export class Reports {
  readonly specs: readonly RendererSpec[];
  /** What puts findings into words for them. */
  readonly renderers: Renderers;
  readonly #writers: readonly ReportWriter[];

  private constructor(specs: readonly RendererSpec[], renderers: Renderers, writers: readonly ReportWriter[]) {
    this.specs = specs;
    this.renderers = renderers;
    this.#writers = writers;
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
    { noColor, maxDiagnostics, askedCodexVersion }: ReportOptions,
  ): Promise<Reports> {
    // Nothing else says which version has made it.
    const isNamed = targets.some(({ format }) => format === "sarif");
    const version = isNamed ? (await import("../package-version.ts")).packageVersion() : undefined;
    const specs = targets.map(({ format, file }): RendererSpec => ({
      format: format ?? (output.isTTY && file === undefined ? "pretty" : "compact"),
      context: {
        codexVersion: CODEX_VERSION,
        askedCodexVersion,
        version,
        color: file === undefined && useColor(noColor, io.env, output.isTTY),
        width: Math.max(40, Math.min(output.columns ?? 80, 100)),
        maxDiagnostics,
      },
    }));
    const renderers = await Renderers.create(specs);
    const writers = targets.map(({ file }) =>
      file === undefined ? writeToOutput(output) : writeToFile(resolve(io.cwd, file), file),
    );
    for (const [index, { begin }] of renderers.reporters.entries()) await writers[index]?.write(begin?.() ?? "");
    return new Reports(specs, renderers, writers);
  }

  get formats(): readonly Format[] {
    return this.specs.map(({ format }) => format);
  }

  /** True when nobody reads any of them any more. */
  get closed(): boolean {
    return this.#writers.every(({ closed }) => closed);
  }

  /**
   * Adds a file.
   *
   * @param parts What the renderers have made of it.
   * @param beforeOutput Called before text appears on a terminal or in a file.
   */
  async add(parts: readonly unknown[], beforeOutput: () => void): Promise<void> {
    for (const [index, reporter] of this.renderers.reporters.entries()) {
      const part = parts[index];
      const text = reporter.parts ? reporter.parts.add(part) : String(part);
      if (text === "") continue;
      beforeOutput();
      await this.#writers[index]?.write(text);
    }
  }

  async end(summary: Summary): Promise<void> {
    for (const [index, reporter] of this.renderers.reporters.entries()) {
      await this.#writers[index]?.write(reporter.end(summary));
      await this.#writers[index]?.finish();
    }
  }
}
