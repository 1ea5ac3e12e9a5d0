import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppServer } from "../support/app-server.ts";

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
  ["notice.model_migrations.by-codex", "gpt-5"],
  ["apps.by-codex.tools.read.approval_mode", "approve"],
  ["tui.keymap.global.copy", "ctrl-alt-y"],
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
    const server = await AppServer.start({ command: [binary], ...options });
    for (const [keyPath, value] of SETTINGS) {
      await note(`write ${keyPath}`, () =>
        server.ask("config/value/write", { keyPath, value, mergeStrategy: "upsert" }),
      );
    }
    await server.stop();
    return writes;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
