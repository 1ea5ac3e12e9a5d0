import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blocksOf } from "../../scripts/support/markdown-blocks.ts";
import { history } from "../../src/history.ts";
import { builtFile } from "../support/built-files.ts";

// Programs are started, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const root = fileURLToPath(new URL("../../", import.meta.url));

const [AN_OLD_ONE = ""] = history.releases;

/** The commands that are not run here, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  "codex-config auth proxy --probe https://proxy.example/v1/models":
    "it sends a request; auth-probe.test.ts has a server",
  "codex-config set": "it is named only",
  "codex-config unset": "it is named only",
  "codex-config lsp": "it serves an editor; test/lsp is one",
  "codex-config completion fish | source": "another shell; completion.test.ts has it where it is",
  "codex-config completion powershell | Out-String | Invoke-Expression": "another shell",
  "source <(codex-config completion zsh)": "another shell; completion.test.ts has it where it is",
  "npm ci --omit=dev && node dist/cli/bin.js check docs/examples/config.toml":
    "it installs; readme.test.ts runs the rest",
  "npm ci --omit=dev && node dist/cli/bin.js": "it installs; readme.test.ts runs the rest",
  "npm ci && npm test": "it installs, and runs this",
  "npm ci && npm run vscode": "it installs; test/vscode builds the extension",
  "code --install-extension dist-vscode/codex-config-[0-9]*.vsix": "it needs VS Code",
  "npm run follow -- VERSION": "it needs a network and a release; follow.test.ts has a made-up one",
  "npm run follow -- VERSION --check": "it needs a network and a release; follow.test.ts has a made-up one",
  "npm run gen": "it writes into this checkout; the checks of CI run it with --check",
  'npm install --save-dev "git+GIT_URL#REVISION"': "it needs a network",
  "npm install --save-dev husky lint-staged": "it needs a network",
  "npx husky init": "it needs a network",
  'echo "npx lint-staged" > .husky/pre-commit': "it follows `npx husky init`",
};

/** What stands in place of the words in capitals. */
const EXAMPLES: Readonly<Record<string, string>> = {
  CODE: "unknown-key",
  FILE: ".codex/config.toml",
  FOLDER: ".codex",
  KEY: "model",
  PROVIDER: "proxy",
  SHELL: "bash",
  TABLE: "mcp_servers",
  VALUE: "gpt-5",
  VERSION: AN_OLD_ONE,
};

const pages = ["README.md", ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`)].filter((path) =>
  path.endsWith(".md"),
);
const commands = new Map(pages.flatMap((path) => commandsOf(path).map((command) => [command, path] as const)));

const OWN = [
  'model = "gpt-5"',
  'model_provider = "proxy"',
  "",
  "[model_providers.proxy]",
  'name = "Proxy"',
  'base_url = "https://proxy.example/v1"',
  'auth = { command = "print-token", timeout_ms = 60_000 }',
  "",
].join("\n");

const FILES: Readonly<Record<string, string>> = {
  "home/.codex/config.toml": OWN,
  "home/.codex/work.config.toml": 'model = "gpt-5"\n',
  "home/shop/.git/HEAD": "ref: refs/heads/main\n",
  "home/shop/.codex/config.toml": '[mcp_servers.docs]\ncommand = "docs"\n',
  "home/shop/codex-config.toml": "strict = true\n",
  "home/shop/config.toml": OWN,
  "home/shop/draft.toml": 'model = "gpt-5"\n',
};

const PROGRAMS: Readonly<Record<string, string>> = {
  "codex-config": `exec "${process.execPath}" "${builtFile("cli/bin.js")}" "$@"`,
  npx: 'exec "$@"',
  codex: `echo codex-cli ${AN_OLD_ONE}`,
  "print-token": "echo abc",
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "codex-config-"));
  const programs = Object.entries(PROGRAMS).map(([name, text]) => [`bin/${name}`, `#!/bin/sh\n${text}\n`] as const);
  for (const [path, text] of [...Object.entries(FILES), ...programs]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    if (path.startsWith("bin/")) chmodSync(join(folder, path), 0o755);
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the commands of the guides", () => {
  it("are there", () => {
    expect(commands.size).toBeGreaterThan(60);
  });

  it("are all run, but for those that a reason is given for", () => {
    expect(Object.keys(NOT_RUN).filter((command) => !commands.has(command))).toEqual([]);
  });

  const run = [...commands].filter(([command]) => !(command in NOT_RUN));
  it.each(run)("do their work: %s (%s)", (command) => {
    // It never touches a file that is there.
    if (command.startsWith("codex-config init")) {
      for (const path of Object.keys(FILES)) if (path.includes("/.codex/")) rmSync(join(folder, path));
    }
    const line = command.replaceAll(/\b[A-Z]+\b/g, (word) => EXAMPLES[word] ?? word);
    const { status, stderr } = spawnSync("bash", ["-c", line], {
      cwd: join(folder, "home/shop"),
      input: "",
      encoding: "utf8",
      env: {
        PATH: `${join(folder, "bin")}${delimiter}${process.env["PATH"]}`,
        HOME: join(folder, "home"),
        USERPROFILE: join(folder, "home"),
        NO_COLOR: "1",
      },
    });
    expect(`${status} ${stderr}`).toMatch(/^[01] /);
  });
});

/** The commands of a page: the lines of its shell blocks, and what is named in a sentence. */
function commandsOf(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");
  const lines = blocksOf(text)
    .filter(({ language }) => language === "sh")
    .flatMap((block) => block.text.split("\n"));
  const prose = text.replaceAll(/^```[^]*?^```$/gm, "");
  const named = [...prose.matchAll(/(?<!`)`(codex-config(?: [^`]+)?)`(?!`)/g)].map(([, command = ""]) => command);
  return [...lines, ...named]
    .map((line) =>
      line
        .replace(/ +# .*$/, "")
        .replaceAll(/\s+/g, " ")
        .trim(),
    )
    .filter((line) => line !== "" && !/\[[A-Z]|\.\.\./.test(line));
}
