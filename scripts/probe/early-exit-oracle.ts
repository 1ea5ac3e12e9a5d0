import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Mode } from "../conformance/verdict.ts";
import type { Judge } from "../conformance/oracle.ts";
import type { Verdict } from "../conformance/verdict.ts";

const TIMEOUT_MS = 30_000;

/** How a file is asked about by a command that loads it and then stops for another reason. */
export interface EarlyExit {
  /** Where the text goes, from an empty folder that is Codex's home. */
  readonly file: string;
  readonly command: (binary: string, home: string, mode: Mode) => readonly [program: string, ...args: string[]];
}

/** Of `config.toml`: `login status` (nobody is logged in), and in strict mode `exec` outside of a Git repository. */
const CONFIG: EarlyExit = {
  file: "config.toml",
  command: (binary, _, mode) =>
    mode === "strict" ? [binary, "exec", "--strict-config", "x"] : [binary, "login", "status"],
};

/** Asks a Codex of any release, also one that is older than `--print-startup-config`, by commands that stop early. */
export class EarlyExitOracle implements Judge {
  readonly #binary: string;
  readonly #way: EarlyExit;
  readonly #base: string;
  readonly #free: string[];
  readonly #waiting: ((home: string) => void)[] = [];
  processes = 0;

  /** @param way Default: that of `config.toml`. */
  constructor(binary: string, jobs: number, way: EarlyExit = CONFIG) {
    this.#binary = binary;
    this.#way = way;
    this.#base = realpathSync(mkdtempSync(join(tmpdir(), "codex-config-")));
    this.#free = Array.from({ length: jobs }, () => mkdtempSync(join(this.#base, "home-")));
  }

  async ask(text: string | Uint8Array, mode: Mode): Promise<Verdict> {
    const home = this.#free.pop() ?? (await new Promise<string>((resolve) => this.#waiting.push(resolve)));
    try {
      for (const name of readdirSync(home)) rmSync(join(home, name), { recursive: true, force: true });
      const file = join(home, this.#way.file);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      this.processes++;
      return verdict(await this.#stderr(home, mode), home);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(home);
      else this.#free.push(home);
    }
  }

  close(): void {
    rmSync(this.#base, { recursive: true, force: true });
  }

  #stderr(home: string, mode: Mode): Promise<string> {
    const [program, ...args] = this.#way.command(this.#binary, home, mode);
    const env = { PATH: "/usr/bin:/bin", HOME: home, CODEX_HOME: home, RUST_BACKTRACE: "0" };
    return new Promise((resolve) => {
      const child = spawn(program, args, {
        cwd: home,
        env,
        stdio: ["ignore", "ignore", "pipe"],
        timeout: TIMEOUT_MS,
      });
      let stderr = "";
      child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
      child.on("error", (error) => (stderr += error.message));
      child.on("close", () => resolve(stderr));
    });
  }
}

/** Reads the verdict from what such a command writes. */
export function verdict(stderr: string, home: string): Verdict {
  const match = /^Error(?: loading (?:configuration|config\.toml))?:\s*([^]*)/m.exec(stderr);
  if (!match) {
    // Whatever it says of the login, the configuration was loaded before.
    if (/Not logged in|checking login status|trusted directory/i.test(stderr)) return { ok: true };
    return { ok: null, detail: stderr.trim().slice(-400) || "no answer" };
  }
  const text = (match[1] ?? "").trim().replaceAll(home, "$CODEX_HOME");
  const place = /^\S*?\.toml:(\d+):(\d+): ([^]*)/.exec(text);
  if (!place) return { ok: false, line: null, column: null, detail: text };
  return { ok: false, line: Number(place[1]), column: Number(place[2]), detail: place[3] ?? "" };
}
