/**
 * Reading of configuration files, with what they refer to.
 *
 * @packageDocumentation
 */
import { homedir } from "node:os";
import { basename, resolve } from "node:path";
import type { CodexConfig } from "../config-types.ts";
import { type Diagnostic, isRefusal } from "../diagnostics/diagnostic.ts";
import { compareDiagnostics } from "../diagnostics/order.ts";
import { syntaxFindings } from "../diagnostics/syntax-findings.ts";
import type { FileKind } from "../kinds/file-kind.ts";
import { kinds } from "../kinds/index.ts";
import { judge } from "../kinds/judge.ts";
import { kindOfContent } from "../kinds/kind-of-content.ts";
import type { Kind } from "../kinds/kind.ts";
import { lintDocument } from "../lint-document.ts";
import type { FileLookup, LintOptions } from "../lint-options.ts";
import { parseText } from "../parse-text.ts";
import { decodeUtf8 } from "../toml/decode.ts";
import { parseToml } from "../toml/parse.ts";
import { roundIntegers } from "../toml/round-integers.ts";
import { type PlainTable, toValue } from "../toml/value.ts";
import { codexHome } from "./codex-home.ts";
import { kindInference } from "./file-kind.ts";
import { createFileLookups } from "./file-lookup.ts";
import { readNamedFile } from "./read-named-file.ts";

export { IoError } from "./io-error.ts";
export type { CodexConfig, Diagnostic, FileKind, FileLookup, LintOptions, PlainTable };

/**
 * The kinds of files that have the keys of `config.toml`.
 *
 * @example
 * ```ts
 * const file = readConfigFile("/home/me/.codex/config.toml");
 * const kinds: ConfigKind[] = file.ok && file.kind === "config" ? [file.kind] : [];
 * kinds; // ["config"]
 * ```
 */
export type ConfigKind = Extract<FileKind, "config" | `${string}-config` | "profile">;

/**
 * What every file gives.
 *
 * @example
 * ```ts
 * const file: ReadFile = readConfigFile("/home/me/.codex/config.toml");
 * file.text; // 'model = "gpt-5"\n'
 * file.diagnostics; // []
 * ```
 */
export interface ReadFile {
  /** What stands in the file. */
  readonly text: string;
  /** All findings, in the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What `readConfigFile` gives: the value when Codex would go by the file, and the findings in any case.
 *
 * @example
 * ```ts
 * const file: ReadConfigFile = readConfigFile("/home/me/.codex/config.toml");
 * file.ok && file.config; // { model: "gpt-5" }
 * ```
 */
export type ReadConfigFile =
  | (ReadFile & { readonly ok: true; readonly kind: ConfigKind; readonly config: CodexConfig })
  | (ReadFile & { readonly ok: true; readonly kind: Exclude<FileKind, ConfigKind>; readonly config: PlainTable })
  | (ReadFile & { readonly ok: false; readonly kind: FileKind });

/**
 * Reads a configuration file of Codex and checks it, also against the files that it names.
 *
 * @param options As for `lint`. Unless given, the kind is what Codex takes the file for by its name and place, and the
 *   platform and files are those of this machine.
 * @throws IoError when the file cannot be read.
 * @example
 * ```ts
 * const file = readConfigFile("/home/me/.codex/config.toml");
 * file.kind; // "config"
 * if (file.ok && file.kind === "config") file.config.model; // "gpt-5"
 * ```
 */
export function readConfigFile(path: string, options: LintOptions = {}): ReadConfigFile {
  const absolute = resolve(path);
  const content = readNamedFile(absolute, path);
  const kind = options.kind ?? kindOf(absolute, content);
  const { syntax }: Kind = kinds[kind];
  const { text, errors } = decodeUtf8(content, syntax);
  const document = parseText(text, kind);
  const found = lintDocument(document, {
    platform: process.platform === "win32" ? "windows" : "posix",
    fileName: basename(absolute),
    files: fileLookup(absolute),
    ...options,
    kind,
  });
  const diagnostics = [...judge(syntaxFindings(errors), kind), ...found].sort(compareDiagnostics);
  if (diagnostics.some(({ effect }) => isRefusal(effect))) return { ok: false, kind, text, diagnostics };
  const config = toValue(document.root);
  roundIntegers(config);
  return { ok: true, kind, text, diagnostics, config } as ReadConfigFile;
}

/**
 * What a file refers to, from the disk: the `files` of `lint`.
 *
 * @param path The file that is linted; it need not exist.
 * @example
 * ```ts
 * const text = 'model_instructions_file = "missing.md"';
 * lint(text, { files: fileLookup("/home/me/.codex/config.toml") }).length; // 1
 * ```
 */
export function fileLookup(path: string): FileLookup {
  return createFileLookups(homedir())(resolve(path));
}

/** What a file is by its name and place, else by its keys. */
function kindOf(path: string, content: Uint8Array): FileKind {
  const home = codexHome({ env: process.env, cwd: process.cwd(), home: homedir() });
  return kindInference(home)(path) ?? kindOfContent(parseToml(decodeUtf8(content).text).root) ?? "config";
}
