import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { SecretMask } from "../../secrets/secret-mask.ts";
import type { TomlDocument } from "../../toml/types.ts";
import type { Format } from "../reporters/formats.ts";
import { reporters } from "../reporters/registry.ts";
import type { FileReport, Reporter, ReporterContext } from "../reporters/reporter.ts";

/** A format, and what its reporter is told; plain data. */
export interface RendererSpec {
  readonly format: Format;
  readonly context: ReporterContext;
}

/** What was found in a file. */
export interface Findings extends Pick<FileReport, "path" | "kind"> {
  readonly document: TomlDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts the findings of files into words, in every format that is wanted. */
export class Renderers {
  readonly reporters: readonly Reporter[];
  readonly #tellsPaths: boolean;

  private constructor(reporters: readonly Reporter[]) {
    this.reporters = reporters;
    this.#tellsPaths = reporters.some(({ paths }) => paths === undefined);
  }

  static async create(specs: readonly RendererSpec[]): Promise<Renderers> {
    const created: Reporter[] = [];
    for (const { format, context } of specs) created.push((await reporters[format]())(context));
    return new Renderers(created);
  }

  /** What each of them has to say of a file, as plain data. Its secrets end here: reporters see texts without them only. */
  render({ path, kind, document, diagnostics }: Findings): unknown[] {
    const told = this.#tellsPaths ? diagnostics : diagnostics.map((diagnostic) => ({ ...diagnostic, path: [] }));
    const report: FileReport = {
      path,
      kind,
      text: document.text,
      diagnostics: told.map((diagnostic) => SecretMask.of(document).output(diagnostic)),
      masked: () => SecretMask.of(document).source(),
    };
    return this.reporters.map(({ parts, file }) => (parts ? parts.of(report) : file(report)));
  }
}
