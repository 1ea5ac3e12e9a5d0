import { basename } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { applyLevels, raiseIgnored } from "../../diagnostics/levels.ts";
import { compareDiagnostics } from "../../diagnostics/order.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { FileKind, FileLookup, LintOptions, Platform } from "../../lint-options.ts";
import { kindOfContent } from "../../kinds/kind-of-content.ts";
import { decodeUtf8 } from "../../toml/decode.ts";
import type { Awaited } from "../../layers/awaited.ts";
import { parseToml } from "../../toml/parse.ts";
import { type Checked, checkContent } from "../check-content.ts";
import { createFileLookups } from "../../files/file-lookup.ts";
import { knowledgeFor } from "../release/asked-release.ts";
import type { Levels } from "../settings/run-settings.ts";
import { type RoleTwin, twinFinding } from "../inputs/role-twins.ts";
import { fileFinding } from "./file-finding.ts";
import type { Renderers } from "./renderers.ts";
import { type FileCounts, countFindings } from "./tally.ts";
import { type TextParser, textParser } from "./text-parser.ts";

/** How the files of a run are checked; plain data. */
export interface CheckerOptions {
  /** Absolute path of the user's home directory. */
  readonly home: string;
  /** Absolute paths of the directories that Codex reads its configuration from, whatever it is started with. */
  readonly codexFolders: readonly string[];
  readonly platform: Platform;
  readonly strict: boolean;
  readonly audit: boolean;
  readonly quiet: boolean;
  /** The release that reads the files, where it is not the current one. */
  readonly codexVersion: string | undefined;
}

/** A file to check, with what the settings say of it; plain data. */
export interface FileTask {
  /** The path as it is shown. */
  readonly path: string;
  readonly kind: FileKind;
  /** Neither an option nor the path has told the kind: the content may. */
  readonly isAssumed?: true;
  /** Absolute path of the place it has, which paths in it start from; undefined where it has none. */
  readonly base: string | undefined;
  readonly rules: Levels | undefined;
  /** What is to be said of it because Codex does not read it where it lies. */
  readonly unread?: Diagnostic | undefined;
  /** What it takes that Codex uses it, where it does not use it as it is. */
  readonly awaited?: Awaited | undefined;
  /** Another role that has its name. */
  readonly twin?: RoleTwin | undefined;
}

/** What came of a file; plain data. */
export interface FileResult {
  /** What went wrong, for people to read. */
  readonly complaint?: string;
  /** Missing where nothing is to be reported of it. */
  readonly report?: { readonly counts: FileCounts; readonly parts: readonly unknown[] };
}

/** Checks files one by one. It knows of no others, so that several can do so side by side. */
export class FileChecker {
  readonly #options: CheckerOptions;
  readonly #renderers: Renderers;
  readonly #parse: TextParser;
  readonly #knowledge: Knowledge | undefined;
  readonly #lookups: (file: string) => FileLookup;

  private constructor(
    options: CheckerOptions,
    renderers: Renderers,
    parse: TextParser,
    knowledge: Knowledge | undefined,
  ) {
    this.#options = options;
    this.#renderers = renderers;
    this.#parse = parse;
    this.#knowledge = knowledge;
    this.#lookups = createFileLookups(options.home, options.codexFolders);
  }

  /**
   * Loads what the checks need.
   *
   * @param kinds Of the files.
   * @throws UsageError for what is not the number of a release.
   */
  static async create(options: CheckerOptions, renderers: Renderers, kinds: readonly FileKind[]): Promise<FileChecker> {
    const knowledge = await knowledgeFor(options.codexVersion);
    return new FileChecker(options, renderers, await textParser(kinds), knowledge);
  }

  /** All there is to do for a file that is only read. */
  check(task: FileTask, content: Uint8Array | Error): FileResult {
    if (content instanceof Error) return this.unreadable(task, content);
    const told = this.told(task, content);
    const { document, diagnostics } = this.look(told, content);
    return { report: this.report(told, document, this.withPlace(told, document, diagnostics)) };
  }

  /** The task with the kind that the content tells, where nothing else does. */
  told(task: FileTask, content: Uint8Array): FileTask {
    if (!task.isAssumed) return task;
    const kind = kindOfContent(parseToml(decodeUtf8(content).text).root);
    return kind === undefined ? task : { ...task, kind };
  }

  lintOptions({ kind, base, rules }: FileTask): LintOptions {
    return {
      kind,
      platform: this.#options.platform,
      ...(this.#options.audit && { audit: true }),
      ...(base !== undefined && { fileName: basename(base), files: this.#lookups(base) }),
      ...(rules && { rules }),
      ...(this.#knowledge && { knowledge: this.#knowledge }),
    };
  }

  look(task: FileTask, content: Uint8Array): Checked {
    return checkContent(content, this.lintOptions(task), this.#parse);
  }

  /** Findings of a file with those about its place and what lies beside it, as loud as the settings want them. */
  withPlace(
    { unread, twin, rules }: FileTask,
    document: Checked["document"],
    found: readonly Diagnostic[],
  ): readonly Diagnostic[] {
    const more = [unread, twin && twinFinding(twin, document)].filter((one) => one !== undefined);
    return more.length > 0 ? [...applyLevels(more, rules ?? {}), ...found].sort(compareDiagnostics) : found;
  }

  /** The report of a file, as strictly and as briefly as asked for. */
  report(
    { path, kind, isAssumed, rules, awaited }: FileTask,
    document: Checked["document"],
    found: readonly Diagnostic[],
  ) {
    const graded = this.#options.strict ? raiseIgnored(found, rules ?? {}) : found;
    const diagnostics = this.#options.quiet ? graded.filter(isError) : graded;
    return {
      counts: {
        ...countFindings(graded, diagnostics, awaited),
        ...(isAssumed && { assumed: kind }),
      },
      parts: this.#renderers.render({ path, kind, document, diagnostics }),
    };
  }

  /** What is to be said of a file that cannot be read. */
  unreadable({ path, kind, rules }: FileTask, error: Error): FileResult {
    const finding = fileFinding(error);
    if (!finding) return { complaint: error.message };
    const graded = applyLevels([finding], rules ?? {});
    const diagnostics = this.#options.quiet ? graded.filter(isError) : graded;
    const parts = this.#renderers.render({ path, kind, document: parseToml(""), diagnostics });
    return {
      // Only what Codex would not read either is certain.
      ...(finding.code !== "file/not-regular" && { complaint: error.message }),
      report: { counts: countFindings(graded, diagnostics), parts },
    };
  }
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}
