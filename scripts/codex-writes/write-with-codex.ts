import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A file before and after Codex wrote into it. */
export interface Write {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const COMMANDS: readonly (readonly string[])[] = [
  ["mcp", "add", "by-codex", "--", "npx", "server"],
  ["features", "enable", "shell_snapshot"],
];
/** What the app writes: settings by their path. */
const SETTINGS: readonly (readonly [path: string, value: string])[] = [
  ['projects."/srv/by-codex".trust_level', "trusted"],
  ["shell_environment_policy.set.BY_CODEX", "1"],
];

/** Has Codex write into a text, one thing after the other. */
export async function writeWithCodex(binary: string, text: string): Promise<Write[]> {
  const home = mkdtempSync(join(tmpdir(), "codex-writes-"));
  const file = join(home, "config.toml");
  const writes: Write[] = [];
  const note = async (what: string, work: () => Promise<unknown> | unknown): Promise<void> => {
    const before = readFileSync(file, "utf8");
    await work();
    writes.push({ what, before, after: readFileSync(file, "utf8") });
  };
  try {
    writeFileSync(file, text);
    const options = { cwd: home, env: { PATH: process.env["PATH"], HOME: home, CODEX_HOME: home } };
    for (const args of COMMANDS) {
      await note(args.join(" "), () => spawnSync(binary, args, { ...options, timeout: 30_000 }));
    }
    const server = spawn(binary, ["app-server"], { ...options, stdio: ["pipe", "pipe", "ignore"] });
    const ask = requests(server);
    await ask("initialize", { clientInfo: { name: "codex-config", version: "0" }, capabilities: {} });
    for (const [keyPath, value] of SETTINGS) {
      await note(`write ${keyPath}`, () => ask("config/value/write", { keyPath, value, mergeStrategy: "upsert" }));
    }
    if (server.exitCode === null) {
      const ended = once(server, "exit");
      server.kill();
      await ended;
    }
    return writes;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Sends requests to an app server; each waits for its answer, or the end of the server. */
function requests({ stdin, stdout }: ChildProcess): (method: string, params: object) => Promise<void> {
  const waiting = new Map<number, () => void>();
  let count = 0;
  let isOpen = true;
  if (!stdin || !stdout) throw new Error("the server has no streams");
  const lines = createInterface({ input: stdout });
  lines.on("line", (line) => waiting.get((JSON.parse(line) as { id?: number }).id ?? 0)?.());
  lines.on("close", () => {
    isOpen = false;
    waiting.forEach((done) => done());
  });
  // A server that does not start with the file reads no request.
  stdin.on("error", () => undefined);
  return (method, params) =>
    new Promise((done) => {
      if (!isOpen) return done();
      waiting.set(++count, done);
      stdin.write(`${JSON.stringify({ id: count, method, params })}\n`);
    });
}
