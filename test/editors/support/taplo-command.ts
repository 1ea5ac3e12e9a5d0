import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** How a linter ended, and all that it wrote. */
export interface Linted {
  readonly status: number | null;
  readonly output: string;
}

/** The command of taplo, in one process for all its runs. */
export class TaploCommand {
  #child: ChildProcess | undefined;

  /** Runs it in a folder, which is its user's too. One run at a time. */
  async run(cwd: string, args: readonly string[]): Promise<Linted> {
    this.#child ??= start();
    const ended = new AbortController();
    const answer = once(this.#child, "message", { signal: ended.signal });
    this.#child.once("exit", (status) => ended.abort(new Error(`taplo ended with ${status}`)));
    this.#child.send({ cwd, args });
    const [linted] = (await answer) as [Linted];
    return linted;
  }

  async stop(): Promise<void> {
    if (this.#child === undefined || !this.#child.connected) return;
    const ended = once(this.#child, "exit");
    // With nothing more to hear it ends.
    this.#child.disconnect();
    await ended;
  }
}

function start(): ChildProcess {
  const manifest = createRequire(import.meta.url).resolve("@taplo/cli/package.json");
  const script = fileURLToPath(new URL("taplo-runs.mjs", import.meta.url));
  return fork(script, [join(dirname(manifest), "dist/cli.js")], {
    env: { PATH: process.env["PATH"], NO_COLOR: "1" },
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}
