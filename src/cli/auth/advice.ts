import { existsSync } from "node:fs";
import type { ModelProviderAuthInfo } from "../../auth/index.ts";
import type { ProviderAuthError } from "../../auth/provider-auth-error.ts";
import type { ResolvedCommand } from "../../auth/resolve-command.ts";
import { durationText } from "./duration-text.ts";
import type { FoundProvider } from "./find-provider.ts";
import type { JwtFacts } from "./jwt.ts";

/** Something that works, but likely not as meant. */
export interface Warning {
  readonly code: string;
  readonly message: string;
}

/** What there is to know about a run that gave a token. */
export interface TokenRun {
  /** The token itself; nothing of it goes into a warning. */
  readonly text: string;
  readonly jwt: JwtFacts | undefined;
  readonly durationMs: number;
  readonly stderr: string;
}

/** What to know about the configuration, whatever the command does. */
export function configWarnings({ kind, path, otherProblems }: FoundProvider): Warning[] {
  const warnings: Warning[] = [];
  if (kind === "project-config") {
    warnings.push({
      code: "project-config",
      message: `Codex ignores \`model_providers\` in a project's file (${path})`,
    });
  }
  if (otherProblems > 0) {
    warnings.push({
      code: "refused-config",
      message: `Codex refuses to start with ${path} for other reasons; \`codex-config check\` tells them`,
    });
  }
  return warnings;
}

/** @param now Milliseconds since 1970. */
export function tokenWarnings(run: TokenRun, timeoutMs: number, intervalMs: number, now: number): Warning[] {
  const { text, jwt, durationMs, stderr } = run;
  const warnings: Warning[] = [];
  const warn = (code: string, message: string): void => void warnings.push({ code, message });
  if (durationMs > timeoutMs / 2) {
    warn("slow", `it took more than half of \`timeout_ms\`; a slow moment would make it fail`);
  }
  if (jwt?.expiresAt !== undefined && jwt.expiresAt > now && intervalMs > jwt.expiresAt - now) {
    const left = durationText(jwt.expiresAt - now);
    warn(
      "short-life",
      `the token expires in ${left}, before \`refresh_interval_ms\` (${durationText(intervalMs)}) is over`,
    );
  }
  if (jwt?.validFrom !== undefined && jwt.validFrom > now) {
    warn("not-yet-valid", `the token is not valid yet, but in ${durationText(jwt.validFrom - now)}`);
  }
  if (/^bearer\s/i.test(text)) warn("bearer-prefix", "the token starts with `Bearer`, which Codex adds itself");
  if (/^["'{[]/.test(text))
    warn("not-bare", "the token starts with a quote or bracket; print the bare token, not JSON");
  else if (/\s/.test(text)) warn("space", "the token holds white space");
  if (/[^\0-\x7f]/.test(text)) {
    const what = text.startsWith("\ufeff") ? "starts with a byte order mark" : "holds characters beyond ASCII";
    warn("not-ascii", `the token ${what}; Codex sends it as it is`);
  }
  if (stderr !== "") warn("stderr", "it writes to stderr, which Codex shows only when the command fails");
  return warnings;
}

/** How a failure can be repaired, where that can be told. */
export function failureHint(
  { kind, cause }: ProviderAuthError,
  info: ModelProviderAuthInfo,
  { name, program, cwd }: ResolvedCommand,
): string | undefined {
  switch (kind) {
    case "timeout":
      return "The time ends when stdout and stderr are closed: a process in the background that holds them open counts too.";
    case "illegal-token":
      return "Print the token alone, on one line; what is for people goes to stderr.";
    case "encoding":
      return "On Windows, PowerShell may print UTF-16: set its output encoding to UTF-8.";
    case "spawn":
      return spawnHint(cause, info, name, program, cwd);
    default:
      return undefined;
  }
}

function spawnHint(
  cause: unknown,
  info: ModelProviderAuthInfo,
  name: string,
  program: string | undefined,
  cwd: string,
): string | undefined {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOEXEC") return "No shell reads the file: start it with a line such as `#!/bin/sh`.";
  if (code === "EACCES") return "The program must be a file that may be executed (`chmod +x`).";
  if (code === "EINVAL" && /\.(?:bat|cmd)$/i.test(name)) {
    return "A batch file is run by `cmd.exe`: make that the command, with `/d`, `/s`, `/c` and the file as `args`.";
  }
  if (code !== "ENOENT") return undefined;
  if (!existsSync(cwd)) return `The folder ${cwd} does not exist.`;
  if (name.startsWith("~")) return "`~` is not expanded in `command`: write the path in full.";
  if (program !== undefined && existsSync(program)) {
    return "The file exists, so the interpreter in its first line does not.";
  }
  if (/\s/.test(name)) return "No shell splits the command: move its arguments into `args`.";
  if (program === undefined) return "A bare name is looked up on PATH.";
  if (program !== name && info.cwd === undefined) {
    return "Without `cwd`, a relative path starts at the folder that Codex is started from, not at that of the file.";
  }
  return undefined;
}
