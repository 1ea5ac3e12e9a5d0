import { constants } from "node:os";
import { ProviderAuthError } from "./provider-auth-error.ts";
import { readToken } from "./read-token.ts";
import { readStderr, tokensIn } from "./redact.ts";
import type { ResolvedCommand } from "./resolve-command.ts";
import { type CommandRun, type RunOptions, runCommand, stdoutLimit } from "./run-command.ts";
import { describeSpawnFailure, spawnCause } from "./spawn-failure.ts";

export interface ObtainOptions extends RunOptions {
  /** Texts to keep out of messages, besides what the command prints as a token. */
  readonly secrets: readonly string[];
}

/** How a run went: a token or an error, and what there is to tell about it. */
export interface Obtained {
  readonly token: string | ProviderAuthError;
  readonly durationMs: number;
  /** Without secrets. */
  readonly stderr: string;
}

/** Runs the command and takes the token from its output. Never rejects. */
export async function obtainToken(command: ResolvedCommand, options: ObtainOptions): Promise<Obtained> {
  const run = await runCommand(command, options);
  const stderr = readStderr(run.stderr, run.stderrCut, [...tokensIn(run.stdout), ...options.secrets]);
  return { token: judge(command.name, run, stderr, options), durationMs: run.durationMs, stderr };
}

function judge(
  name: string,
  { ending, stdout }: CommandRun,
  stderr: string,
  options: ObtainOptions,
): string | ProviderAuthError {
  const prefix = `provider auth command \`${name}\``;
  const detail = stderr === "" ? "" : `: ${stderr}`;
  switch (ending.kind) {
    case "spawn": {
      const text = describeSpawnFailure(ending.error);
      return new ProviderAuthError("spawn", `${prefix} failed to start: ${text}`, { cause: spawnCause(ending.error) });
    }
    case "timeout":
      return new ProviderAuthError("timeout", `${prefix} timed out after ${options.timeoutMs} ms`);
    case "too-large":
      return new ProviderAuthError("too-large", `${prefix} wrote more than ${stdoutLimit} bytes to stdout`);
    case "aborted":
      return new ProviderAuthError("aborted", `${prefix} was aborted`, { cause: options.signal.reason });
    case "signal": {
      const status = `signal: ${constants.signals[ending.signal]} (${ending.signal})`;
      return new ProviderAuthError("signal", `${prefix} exited with status ${status}${detail}`);
    }
    case "exit": {
      if (ending.code !== 0) {
        return new ProviderAuthError("exit", `${prefix} exited with status ${exitStatus(ending.code)}${detail}`);
      }
      const token = readToken(stdout);
      if (typeof token === "string") return token;
      return new ProviderAuthError(token.kind, `${prefix} ${token.text}`, token.cause ? { cause: token.cause } : {});
    }
  }
}

function exitStatus(code: number): string {
  if (process.platform !== "win32") return `exit status: ${code}`;
  return `exit code: ${code >= 0x80000000 ? `0x${code.toString(16)}` : code}`;
}
