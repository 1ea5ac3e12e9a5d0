import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formats } from "../../src/cli/reporters/formats.ts";
import { tempTree } from "../cli/support/temp-tree.ts";
import { builtFile } from "../support/built-files.ts";
import { leaked, tellingParts } from "./support/leaks.ts";
import { RandomText } from "./support/random-text.ts";

// The program as it is installed, as a process of its own: whatever it says, also when it fails, is to hold no secret.

const bin = builtFile("cli/bin.js");
const random = new RandomText(9);
const secrets: string[] = [];

function plant(prefix = ""): string {
  const secret = prefix + random.text(32);
  secrets.push(secret);
  return secret;
}

const PLACES = `modle = "${plant("sk-proj-")}"
approval_policy = "${plant()}"
notify = ["notify", "--token", "${plant()}", "--api-key=${plant()}"]
openai_base_url = "https://me:${plant()}@gateway.example/v1"
# once ${plant("ghp_")}

[model_providers.a]
name = "A"
base_url = "https://a.example/v1/responses?code=${plant()}"
env_key = "${plant()}"
experimental_bearer_tokne = "${plant()}"
http_headers = { Authorization = "Bearer ${plant()}" }

[mcp_servers.a]
command = "docs --token ${plant()}"
env = { DOCS_TOKEN = "${plant()}", DOCS_URL = "postgres://me:${plant()}@db.example/x" }

[mcp_servers.b]
url = "https://b.example/mcp?token=${plant()}"
bearer_token = "${plant()}"
bearer_token_env_var = "\${${plant()}}"

[mcp_servers."${plant("sk-ant-")}"]
foo = 1
`;

const BROKEN = `[mcp_servers.a]
env = { DOCS_TOKEN = "${plant()}"
args = ["--api-key", "${plant()}
api_key = "${plant()}
http_headers = { Authorization = "Bearer ${plant()}
bearer_token = """${plant()}
`;

/** A provider whose command prints a token, and one whose command fails with it. */
const given = plant();
const said = plant();
const NODE = JSON.stringify(process.execPath);
const AUTH = `model_provider = "good"
[model_providers.good]
name = "Good"
base_url = "https://a.example/v1"
[model_providers.good.auth]
command = ${NODE}
args = ["-e", "console.log('${given}')", "--", "--password", "${plant()}"]
[model_providers.bad]
name = "Bad"
base_url = "https://a.example/v1"
[model_providers.bad.auth]
command = ${NODE}
args = ["-e", "console.error('token: ${said}'); process.exit(3)", "--", "--token=${plant()}"]
[model_providers.missing]
name = "Missing"
base_url = "https://a.example/v1"
[model_providers.missing.auth]
command = "no-such-program --token ${plant()}"
`;

const FILES: Readonly<Record<string, string>> = {
  ".codex/config.toml": PLACES,
  ".codex/broken.config.toml": BROKEN,
  "auth.toml": AUTH,
  "broken-settings.toml": `strict = "${plant("sk-proj-")}"\napi_key = "${plant()}"\nbroken = "${plant()}\n`,
  "baseline.json": `{ "token": "${plant()}", `,
};

interface Run {
  readonly status: number | null;
  readonly output: string;
}

/** What a run says, and what it writes into files of its own. */
function run(args: readonly string[], input = ""): Run {
  const cwd = tempTree(FILES);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    env: { PATH: process.env["PATH"], HOME: cwd, NO_COLOR: "1" },
    input,
    encoding: "utf8",
  });
  const written = readdirSync(cwd).filter((name) => name.startsWith("out."));
  return {
    status,
    output: [stdout, stderr, ...written.map((name) => readFileSync(join(cwd, name), "utf8"))].join("\n"),
  };
}

function leaks({ output }: Run): string[] {
  return [...leaked(output, tellingParts(secrets)).values()];
}

describe("the built command shows no secret", () => {
  it.each(formats)("in the format %s", (format) => {
    const shown = run(["check", "--strict", "--format", format]);
    expect(shown.status).toBe(1);
    expect(shown.output).toContain("secrets/literal");
    expect(leaks(shown)).toEqual([]);
  });

  it.each([
    ["a diff", ["--diff"], 1],
    ["a diff of all fixes", ["--diff", "--unsafe-fixes"], 1],
    ["what is left after fixes", ["--fix", "--unsafe-fixes"], 1],
    ["a file", ["--format", "sarif", "--output-file", "out.sarif"], 1],
    ["a baseline", ["--write-baseline", "out.baseline"], 1],
    ["the settings", ["--print-config"], 0],
    ["an error about the settings", ["--settings", "broken-settings.toml"], 2],
    ["an error about the baseline", ["--baseline", "baseline.json"], 2],
  ] as const)("in %s", (_, args, status) => {
    const shown = run(["check", ...args]);
    expect(shown.output.trim()).not.toBe("");
    expect(leaks(shown)).toEqual([]);
    expect(shown.status).toBe(status);
  });

  it.each([PLACES, BROKEN])("about text from stdin", (text) => {
    const shown = run(["-", "--strict"], text);
    expect(shown.status).toBe(1);
    expect(leaks(shown)).toEqual([]);
  });

  it.each([
    ["good", 0],
    ["bad", 1],
    ["missing", 1],
    [plant(), 2],
  ] as const)("of the token command of %s", (provider, status) => {
    for (const more of [[], ["--json"]]) {
      const shown = run(["auth", provider, "--yes", "--config", "auth.toml", ...more]);
      expect(shown.output.trim()).not.toBe("");
      expect(leaks(shown)).toEqual([]);
      expect(shown.status).toBe(status);
    }
  });

  it.each([
    ["an option that there is not", [`--token=${plant()}`]],
    ["a format that there is not", ["--format", plant("sk-proj-")]],
    ["a rule that there is not", ["explain", plant("sk-proj-")]],
    ["a kind of file that there is not", ["check", "--kind", plant("ghp_")]],
    ["an address that is none", ["auth", "good", "--config", "auth.toml", "--probe", `x://me:${plant()}@x.example`]],
  ])("in an error about %s", (_, args) => {
    const shown = run(args);
    expect(shown.status).toBe(2);
    expect(shown.output.trim()).not.toBe("");
    expect(leaks(shown)).toEqual([]);
  });
});
