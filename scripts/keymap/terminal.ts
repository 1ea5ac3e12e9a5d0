import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { NoCodexError } from "../conformance/codex.ts";

/** What comes of starting the terminal interface with a configuration: it opens, or says why it does not. */
export type TerminalAnswer = { readonly opens: true } | { readonly opens: false; readonly error: string };

const TIMEOUT_MS = 30_000;
/** What a program writes to a terminal once it takes it over: bracketed paste. */
const OPENED = "\u001b[?2004h";

/**
 * Starts the terminal interface of Codex with a configuration, in a terminal of its own (`script` of util-linux makes one)
 * and with an empty home, and stops it as soon as it opens.
 *
 * @throws NoCodexError where there is no `script`, or no answer.
 */
export async function startTerminal(binary: string, config: string): Promise<TerminalAnswer> {
  const home = mkdtempSync(join(tmpdir(), "codex-config-"));
  try {
    writeFileSync(join(home, "config.toml"), config);
    return await run(binary, home);
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(binary: string, home: string): Promise<TerminalAnswer> {
  const env = { PATH: "/usr/bin:/bin", HOME: home, CODEX_HOME: home, TERM: "xterm-256color", SHELL: "/bin/sh" };
  return new Promise((resolve, reject) => {
    const command = `exec '${binary.replaceAll("'", `'\\''`)}'`;
    // A group of its own, so that Codex ends with the terminal.
    const child = spawn("script", ["-qfec", command, "/dev/null"], {
      cwd: home,
      env,
      stdio: ["pipe", "pipe", "ignore"],
      detached: true,
    });
    let text = "";
    let answer: TerminalAnswer | undefined;
    const stop = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(stop, TIMEOUT_MS);
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      if (!text.includes(OPENED)) return;
      answer = { opens: true };
      stop();
    });
    child.on("error", (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      const reason = error.code === "ENOENT" ? "`script` of util-linux is missing" : error.message;
      reject(new NoCodexError(`No terminal for Codex: ${reason}`));
    });
    child.on("close", () => {
      clearTimeout(timer);
      const error = /^Error: ([^\r\n]*)/m.exec(text)?.[1];
      if (answer) resolve(answer);
      else if (error !== undefined) resolve({ opens: false, error: error.replaceAll(homedir(), "~") });
      else reject(new NoCodexError(`The terminal interface says nothing: ${text.slice(-200)}`));
    });
  });
}
