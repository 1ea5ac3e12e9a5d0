import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DiskFiles } from "./disk-files.ts";
import type { LayerCase } from "./layer-case.ts";
import { ROOT, putFiles } from "./set-files.ts";
import { cwdOf, environmentOf } from "./set-start.ts";

/** Shows a set where it says that it is, to the command that follows and to nobody else. */
const SHOW =
  `mount --bind "$1/root" ${ROOT} && ` +
  'mount -t overlay overlay -o "lowerdir=/etc,upperdir=$1/etc,workdir=$1/work" /etc && mkdir -p "$2" && cd "$2" && shift 2 && exec "$@"';
const TIMEOUT_MS = 60_000;

/** What a command has written. */
export interface Output {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A file system of its own for one set after the other. Needs Linux, and `unshare`. */
export class OwnRoot {
  readonly #base = realpathSync(mkdtempSync(join(tmpdir(), "codex-config-sets-")));

  /** Puts a set in the place of the last one. */
  put(set: LayerCase): void {
    for (const folder of ["root", "etc", "work", "system"]) {
      rmSync(join(this.#base, folder), { recursive: true, force: true });
      if (folder !== "system") mkdirSync(join(this.#base, folder));
    }
    putFiles(set, new DiskFiles(this.#base));
  }

  /** What a command has to be preceded by to run among the files of the set. */
  command(binary: string, set: LayerCase): [string, ...string[]] {
    return this.#script(SHOW, cwdOf(set), [binary]);
  }

  /** A command with a script around it that gets the folder of the set, the working directory, and the command. */
  #script(script: string, cwd: string, command: readonly string[]): [string, ...string[]] {
    const alone = ["--map-root-user", "--mount", "--net"];
    return ["unshare", ...alone, "sh", "-c", script, "sh", this.#base, cwd, ...command];
  }

  /** Runs a script that decides itself how it shows the set to a command. */
  runScript(script: string, cwd: string, command: readonly string[], set: LayerCase): Promise<Output> {
    return this.#spawn(this.#script(script, cwd, command), set, () => false);
  }

  /** Where the command is started; it goes to the set's own directory itself. */
  get directory(): string {
    return this.#base;
  }

  environment(set: LayerCase): Readonly<Record<string, string | undefined>> {
    return {
      PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
      RUST_BACKTRACE: "0",
      TERM: "dumb",
      // Made once, as that takes longer than all else.
      CODEX_SQLITE_HOME: join(this.#base, "state"),
      ...environmentOf(set),
    };
  }

  /**
   * Runs Codex once, to its end or until it has said enough.
   *
   * @param isEnough Whether what it has written to stderr tells all.
   */
  run(
    binary: string,
    args: readonly string[],
    set: LayerCase,
    isEnough: (stderr: string) => boolean = () => false,
  ): Promise<Output> {
    return this.#spawn([...this.command(binary, set), ...args], set, isEnough);
  }

  #spawn(
    [command, ...args]: readonly [string, ...string[]],
    set: LayerCase,
    isEnough: (stderr: string) => boolean,
  ): Promise<Output> {
    const child = spawn(command, args, {
      cwd: this.#base,
      env: this.environment(set),
      stdio: ["ignore", "pipe", "pipe"],
      timeout: TIMEOUT_MS,
    });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      if (isEnough(stderr)) child.kill();
    });
    return new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (status) => resolve({ status, stdout, stderr }));
    });
  }

  close(): void {
    rmSync(this.#base, { recursive: true, force: true });
  }
}
