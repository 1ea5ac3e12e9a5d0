import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { ModelProviderAuthInfo } from "../../auth/index.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { lintDocument } from "../../lint-document.ts";
import type { FileKind } from "../../lint-options.ts";
import { decodeUtf8 } from "../../toml/decode.ts";
import { LineIndex } from "../../toml/line-index.ts";
import { parseToml } from "../../toml/parse.ts";
import { type PlainTable, type PlainValue, toValue } from "../../toml/value.ts";
import { nearest } from "../../words/nearest.ts";
import { SecretMask } from "../../secrets/secret-mask.ts";
import { IoError, UsageError } from "../errors.ts";
import { codexHome } from "../../files/codex-home.ts";
import { realPath } from "../../files/file-facts.ts";
import { inferKind } from "../../files/file-kind.ts";
import { readNamedFile } from "../../files/read-named-file.ts";
import type { CliIo } from "../io.ts";
import { hostPlatform } from "../platform.ts";

/** A provider with an `auth` table, and the file that it is in. */
export interface FoundProvider {
  readonly id: string;
  readonly baseUrl: string | undefined;
  /** Undefined when Codex would refuse the provider; `problems` then says why. */
  readonly info: ModelProviderAuthInfo | undefined;
  /** What makes Codex refuse the provider, each with its place. */
  readonly problems: readonly string[];
  /** How many things elsewhere in the file make Codex refuse it. */
  readonly otherProblems: number;
  /** Path of the file as it is shown. */
  readonly path: string;
  /** Absolute path of the folder of the file. */
  readonly directory: string;
  readonly kind: FileKind;
  /** True for a file in the user's Codex directory. */
  readonly own: boolean;
  /** Takes the secrets of the file out of a text. */
  readonly hide: (text: string) => string;
}

/** The keys of `auth` in the order in which Codex reads an array in its place. */
const authKeys = ["command", "args", "timeout_ms", "refresh_interval_ms", "cwd"];

/**
 * Finds the provider whose command is to be run.
 *
 * @param name The provider's id; without it, the selected provider, or the only one that has a command.
 * @param file The configuration; without it, the user's.
 * @throws UsageError when there is no such provider; IoError when the file cannot be read.
 */
export function findProvider(name: string | undefined, file: string | undefined, io: CliIo): FoundProvider {
  const home = codexHome(io);
  const absolute = file === undefined ? join(home, "config.toml") : resolve(io.cwd, file);
  const path = file ?? displayPath(absolute, io.cwd);
  if (file === undefined && !existsSync(absolute)) {
    throw new IoError(`there is no ${path}; name a configuration with --config`);
  }
  const kind = inferKind(absolute, home);
  const document = parseToml(readText(absolute, path));
  const lines = new LineIndex(document.text);
  const place = ({ range, message }: Diagnostic): string => {
    const { line, column } = lines.position(range.start);
    return `${path}:${line}:${column}: ${message}`;
  };
  // As if it were the user's own: of a project's file, Codex would not even look at the providers.
  const found = lintDocument(document, { kind: "config", platform: hostPlatform() }).filter(
    ({ effect }) => effect === "fatal",
  );
  const mask = SecretMask.of(document);
  const fatal = found.map((finding) => mask.finding(finding));
  const broken = fatal.find(({ code }) => code.startsWith("toml/"));
  if (broken) throw new IoError(`${place(broken)} (\`codex-config check\` tells more)`);

  const config = toValue(document.root);
  const providers = asTable(config["model_providers"]) ?? {};
  const id = name ?? chooseProvider(config, providers, path);
  const provider = Object.hasOwn(providers, id) ? asTable(providers[id]) : undefined;
  if (!provider) throw noSuchProvider(id, Object.keys(providers), path);
  if (provider["auth"] === undefined) {
    throw new UsageError(`the provider \`${id}\` in ${path} has no \`auth\` table, so there is no command to run`);
  }
  const within = fatal.filter((finding) => concerns(finding, id));
  const { base_url: baseUrl } = provider;
  return {
    id,
    baseUrl: typeof baseUrl === "string" ? baseUrl : undefined,
    info: within.length === 0 ? authInfo(provider["auth"]) : undefined,
    problems: within.map(place),
    otherProblems: fatal.length - within.length,
    path,
    directory: dirname(absolute),
    kind,
    own: isOwn(absolute, home),
    hide: (text) => mask.line(text),
  };
}

function readText(absolute: string, path: string): string {
  return decodeUtf8(readNamedFile(absolute, path)).text;
}

function chooseProvider(config: PlainTable, providers: PlainTable, path: string): string {
  const withCommand = Object.keys(providers).filter((id) => asTable(providers[id])?.["auth"] !== undefined);
  const { model_provider: selected } = config;
  if (typeof selected === "string" && withCommand.includes(selected)) return selected;
  const [only, ...others] = withCommand;
  if (only === undefined) throw new UsageError(`no provider in ${path} has an \`auth\` table`);
  if (others.length > 0) throw new UsageError(`name one of the providers in ${path}: ${withCommand.join(", ")}`);
  return only;
}

function noSuchProvider(id: string, ids: readonly string[], path: string): UsageError {
  const guess = nearest(id, ids);
  const advice = guess === undefined ? (ids.length > 0 ? ` (${ids.join(", ")})` : "") : `; did you mean \`${guess}\`?`;
  return new UsageError(`there is no provider \`${id}\` in ${path}${advice}`);
}

/** Whether a finding is about the provider, or about all providers. */
function concerns({ path }: Diagnostic, id: string): boolean {
  return path[0] === "model_providers" && (path.length === 1 || path[1] === id);
}

/** Reads the value of `auth`, which has been found to be in order. */
function authInfo(auth: PlainValue): ModelProviderAuthInfo {
  const table = Array.isArray(auth)
    ? Object.fromEntries(auth.map((value, index) => [authKeys[index] as string, value]))
    : auth;
  return table as unknown as ModelProviderAuthInfo;
}

function isOwn(absolute: string, home: string): boolean {
  if (dirname(absolute) === home) return true;
  const real = realPath(absolute);
  return real !== undefined && (dirname(real) === realPath(home) || real === realPath(join(home, "config.toml")));
}

function asTable(value: PlainValue): PlainTable | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}

function displayPath(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  return shown.startsWith(`..${sep}`) ? path : shown;
}
