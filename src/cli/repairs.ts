import { dirname } from "node:path";
import { fixDocument } from "../fix/fix-document.ts";
import { triedFixes } from "../fix/tried-fixes.ts";
import type { LintOptions } from "../lint-options.ts";
import { maskedSources } from "../secrets/secret-mask.ts";
import type { Checked } from "./check-content.ts";
import { IoError } from "./errors.ts";
import { finishFileSets } from "../files/edit-alone.ts";
import { realPath } from "../files/file-facts.ts";
import { readRegularFile } from "../files/read-regular-file.ts";
import type { InputFile } from "./inputs/resolve-inputs.ts";
import type { CliIo } from "./io.ts";
import { type Painter, createPainter } from "../text/style.ts";
import { useColor } from "./text/use-color.ts";
import { writeAtomic } from "../files/write-atomic.ts";

export interface RepairOptions {
  /** Take fixes too that may change what the author meant. */
  readonly unsafe: boolean;
  /** Print a diff instead of writing. */
  readonly diff: boolean;
  readonly noColor: boolean;
}

/** Repairs the files of one run, or shows how. */
export class Repairs {
  readonly #options: RepairOptions;
  readonly #io: CliIo;
  readonly #paint: Painter;
  /** The files that were written, without links. */
  readonly #written = new Set<string>();
  #fixes = 0;
  #files = 0;
  #unsafeLeft = 0;

  private constructor(options: RepairOptions, io: CliIo) {
    this.#options = options;
    this.#io = io;
    this.#paint = createPainter(useColor(options.noColor, io.env, io.stdout.isTTY));
  }

  /**
   * Where files are to be written, first ends what killed runs have begun beside them: to be called before any is read.
   *
   * @throws IoError when that cannot be ended.
   */
  static async open(options: RepairOptions, files: readonly InputFile[], io: CliIo): Promise<Repairs> {
    const folders = options.diff
      ? []
      : files.flatMap(({ absolute }) => (absolute === undefined ? [] : dirname(absolute)));
    for (const folder of new Set(folders)) await finishFileSets(folder);
    return new Repairs(options, io);
  }

  /** What a file holds by now: it was read ahead, and an earlier path may lead to the same file. */
  current({ absolute }: InputFile, content: Uint8Array): Uint8Array {
    const real = this.#written.size === 0 || absolute === undefined ? undefined : realPath(absolute);
    return real !== undefined && this.#written.has(real) ? readRegularFile(real) : content;
  }

  /**
   * Repairs one file: writes it, prints it when it is stdin, or prints the difference.
   *
   * @returns What is to be reported about it: what is left after writing, everything after a diff.
   * @throws IoError when the file cannot be written; it is then as it was.
   */
  async repair(file: InputFile, content: Uint8Array, checked: Checked, options: LintOptions): Promise<Checked> {
    const { unsafe, diff } = this.#options;
    const isFilter = file.absolute === undefined && !diff;
    if (!checked.isText) {
      // Printing nothing would empty an editor's buffer, so it has to look like a failure.
      if (isFilter) throw new IoError(`cannot repair ${file.path}: it is not UTF-8 text`);
      return checked;
    }
    const fixable = checked.diagnostics.some(({ fix }) => fix && (fix.safe || unsafe));
    const { text, applied, remaining } = fixable
      ? fixDocument(checked.document, { ...options, unsafe })
      : { text: checked.text, applied: [], remaining: checked.diagnostics };
    const document = checked.document.syntax.parse(text);
    const left = text === checked.text ? checked.diagnostics : triedFixes(document, remaining, options);
    const repaired = { text, isText: true, diagnostics: left, document };
    if (isFilter) await this.#io.stdout.write(text);
    if (text !== checked.text) {
      if (diff) await this.#printDiff(file.path, checked, repaired);
      else if (file.absolute !== undefined) this.#write(file.absolute, file.path, content, text);
      this.#files++;
      this.#fixes += applied.length;
    }
    if (!unsafe) this.#unsafeLeft += left.filter(({ fix }) => fix).length;
    return diff ? checked : repaired;
  }

  /** One or two lines about the run; empty when there was nothing to repair. */
  summary(): string {
    const { diff } = this.#options;
    const done =
      this.#fixes === 0
        ? ""
        : `${diff ? "--fix would apply" : "Applied"} ${count(this.#fixes, "fix", "fixes")} to ${count(this.#files, "file", "files")}.\n`;
    const left = this.#unsafeLeft;
    const more =
      left === 0
        ? ""
        : `${count(left, "more fix", "more fixes")} may change what you mean or what Codex may do: look at ${left === 1 ? "it" : "them"} with --diff --unsafe-fixes.\n`;
    return done + more;
  }

  #write(absolute: string, path: string, content: Uint8Array, text: string): void {
    writeAtomic(absolute, path, content, text);
    const real = realPath(absolute);
    if (real !== undefined) this.#written.add(real);
  }

  async #printDiff(path: string, before: Checked, after: Checked): Promise<void> {
    const { unifiedDiff } = await import("./text/unified-diff.ts");
    const [old = "", repaired = ""] = maskedSources([before.document, after.document]);
    await this.#io.stdout.write(unifiedDiff(path, old, repaired, this.#paint, this.#io.stdout.isTTY));
  }
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
