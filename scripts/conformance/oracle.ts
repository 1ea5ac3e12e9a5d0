import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mode, Verdict } from "./verdict.ts";
import type { VerdictStore } from "./verdict-store.ts";

const TIMEOUT_MS = 30_000;

/** Whoever can tell what Codex says. */
export interface Judge {
  ask(content: string | Uint8Array, mode: Mode): Promise<Verdict>;
}

/**
 * Asks a Codex binary whether it would start with a config.toml. Each question is a process of its own with an empty
 * home, no environment and no network; as many run at the same time as there are homes.
 */
export class Oracle implements Judge {
  readonly #command: readonly [string, ...string[]];
  readonly #store: VerdictStore | undefined;
  readonly #free: string[];
  readonly #waiting: ((home: string) => void)[] = [];
  readonly #base: string;
  /** How many processes have run. */
  processes = 0;

  /** @param command The binary, and arguments to come before those of the question. */
  constructor(command: readonly [string, ...string[]], jobs: number, store?: VerdictStore) {
    this.#command = command;
    this.#store = store;
    this.#base = realpathSync(mkdtempSync(join(tmpdir(), "codex-config-")));
    this.#free = Array.from({ length: jobs }, () => mkdtempSync(join(this.#base, "home-")));
  }

  async ask(content: string | Uint8Array, mode: Mode): Promise<Verdict> {
    const known = this.#store?.get(content, mode);
    if (known) return known;
    const home = this.#free.pop() ?? (await new Promise<string>((resolve) => this.#waiting.push(resolve)));
    try {
      let verdict = await this.#run(home, content, mode);
      // A machine under load may miss the time limit once.
      if (verdict.ok === null) verdict = await this.#run(home, content, mode);
      if (verdict.ok !== null) this.#store?.add(content, mode, verdict);
      return verdict;
    } finally {
      const next = this.#waiting.shift();
      if (next) next(home);
      else this.#free.push(home);
    }
  }

  close(): void {
    rmSync(this.#base, { recursive: true, force: true });
  }

  async #run(home: string, content: string | Uint8Array, mode: Mode): Promise<Verdict> {
    for (const name of readdirSync(home)) {
      if (name !== "config.toml") rmSync(join(home, name), { recursive: true, force: true });
    }
    writeFileSync(join(home, "config.toml"), content);
    this.processes++;
    const { stdout, stderr } = await output(this.#command, mode, home);
    const line = stdout.split("\n").find((text) => text.startsWith("{"));
    if (line === undefined) return { ok: null, detail: stderr.trim().slice(-400) || "no answer" };
    const { error } = JSON.parse(line) as Answer;
    if (!error) return { ok: true };
    const { data } = error;
    return {
      ok: false,
      line: data?.line ?? null,
      column: data?.column ?? null,
      detail: (data?.detail ?? error.message ?? "").replaceAll(home, "$CODEX_HOME"),
    };
  }
}

interface Answer {
  readonly error?: {
    readonly message?: string;
    readonly data?: { readonly line?: number | null; readonly column?: number | null; readonly detail?: string };
  };
}

function output(
  [binary, ...before]: readonly [string, ...string[]],
  mode: Mode,
  home: string,
): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const args = [...before, "app-server", ...(mode === "strict" ? ["--strict-config"] : []), "--print-startup-config"];
    const systemRoot = process.env["SystemRoot"];
    const env = {
      PATH: "/usr/bin:/bin",
      HOME: home,
      CODEX_HOME: home,
      RUST_BACKTRACE: "0",
      ...(systemRoot !== undefined && { SystemRoot: systemRoot }),
    };
    const child = spawn(binary, args, { cwd: home, env, stdio: ["ignore", "pipe", "pipe"], timeout: TIMEOUT_MS });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", (error) => (stderr += error.message));
    child.on("close", () => resolve({ stdout, stderr }));
  });
}
