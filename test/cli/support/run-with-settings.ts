import { join } from "node:path";
import { main } from "../../../src/cli/main.ts";
import { type FakeIoOptions, fakeIo } from "./fake-io.ts";

export const CONFIG = ".codex/config.toml";

/** A configuration with one finding of two codes. */
export const text = "colour = 1\n[features]\nsteer = true\n";

/** Runs `check` in a folder; `found` are the findings, each as file, severity and code. */
export async function run(cwd: string, args: readonly string[] = [], options: FakeIoOptions = {}) {
  const io = fakeIo({ cwd, home: cwd, ...options, env: { CODEX_HOME: join(cwd, "none") } });
  const status = await main(["check", ...args], io);
  const found = io.stdout.text.split("\n").flatMap(
    (line) =>
      line
        .match(/^(.+?):\d+:\d+: (\w+ [^:]+)/)
        ?.slice(1)
        .join(" ") ?? [],
  );
  return { status, found, stdout: io.stdout.text, stderr: io.stderr.text };
}
