import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Picture } from "./picture.ts";
import { terminalPicture } from "./terminal-picture.ts";

const BIN = fileURLToPath(new URL("../../dist/cli/bin.js", import.meta.url));

interface Scene {
  readonly title: string;
  readonly command: string;
  /** From the home directory, which is where the command runs unless `in` says more. */
  readonly files: Readonly<Record<string, string>>;
  readonly in?: string;
}

const MISTAKES = [
  'model = "gpt-6-sol"',
  'approval_policy = "on_request"',
  "",
  "[mcp_servers.docs]",
  'command = "docs-server"',
  "startup_timeout_secs = 20",
  "",
].join("\n");

/** The pictures of terminals by their names, with the real command in each. */
const SCENES: Readonly<Record<string, Scene>> = {
  check: {
    title: "What check says of a file with two mistakes",
    command: "codex-config check .codex/config.toml",
    files: { ".codex/config.toml": MISTAKES },
  },
  diff: {
    title: "What --fix would change, as a difference",
    command: "codex-config check --diff .codex/config.toml",
    files: { ".codex/config.toml": MISTAKES },
  },
  show: {
    title: "What counts in a project, and which file says so",
    command: "codex-config show",
    in: "shop",
    files: {
      ".codex/config.toml": [
        'model = "gpt-6-sol"',
        'model_reasoning_effort = "medium"',
        'approval_policy = "on-request"',
        "",
        '[projects."HOME/shop"]',
        'trust_level = "trusted"',
        "",
      ].join("\n"),
      "shop/.git/HEAD": "ref: refs/heads/main\n",
      "shop/.codex/config.toml": ['model_reasoning_effort = "high"', 'sandbox_mode = "workspace-write"', ""].join("\n"),
    },
  },
};

/** Runs each command in a home directory of its own. */
export function terminalPictures(): (readonly [name: string, picture: Picture])[] {
  return Object.entries(SCENES).map(([name, { title, command, files, in: folder = "" }]) => {
    const home = realpathSync(mkdtempSync(join(tmpdir(), "codex-config-")));
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(home, path)), { recursive: true });
        writeFileSync(join(home, path), text.replaceAll("HOME", home));
      }
      const output = run(command, join(home, folder), home);
      return [name, terminalPicture(title, command, output.replaceAll(home, "/home/me"))] as const;
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
}

/** What it prints on a terminal of 80 columns. */
function run(command: string, cwd: string, home: string): string {
  const args = command.split(" ").slice(1);
  if (args[0] === "show") args.push("--no-system");
  else args.push("--no-settings", "--format", "pretty");
  const { stdout } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    env: { PATH: process.env["PATH"], HOME: home, USERPROFILE: home, FORCE_COLOR: "1" },
    encoding: "utf8",
  });
  if (!stdout) throw new Error(`\`${command}\` printed nothing`);
  return stdout;
}
