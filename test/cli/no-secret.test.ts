import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { formats } from "../../src/cli/reporters/formats.ts";
import { fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

/** A secret of no service's form; the number tells where it was planted. */
const planted: string[] = [];
function plant(prefix = ""): string {
  const secret = `${prefix}q7Zf3${planted.length}kW9bX2mR5vT8y${(planted.length * 7919).toString(36)}`;
  planted.push(secret);
  return secret;
}

const FILES = {
  "places.toml": `
openai_base_url = "https://me:${plant()}@gateway.example/v1?x=1"
notify = ["notify", "--token", "${plant()}", "--api-key=${plant()}", "${plant("sk-proj-")}"]
developer_instructions = "Log in with ${plant("ghp_")}${plant()}."

[model_providers.a]
name = "A"
base_url = "https://a.example/v1/responses?api-key=${plant()}"
experimental_bearer_token = "${plant()}"
query_params = { "api-key" = "${plant()}" }
http_headers = { Authorization = "Bearer ${plant()}", x-api-key = "${plant()}" }
env_http_headers = { X-Key = "${plant()}", X-Dollar = "$${plant("ghp_")}" }

[model_providers.b]
name = "B"
base_url = "http://b.example/v1"
env_key = "${plant()}"
experimental_bearer_tokne = "${plant()}"

[model_providers.c]
name = "C"
base_url = "http://c:${plant()}@c.example/v1/chat/completions"

[model_providers.c.auth]
command = "curl -H 'Authorization: Bearer ${plant()}' https://c.example | head"
timeout_ms = 30

[model_providers.d.auth]
command = "token --password ${plant()}"
args = ["--password", "${plant()}"]

[mcp_servers.a]
command = "docs --token ${plant()}"
env = { DOCS_TOKEN = "${plant()}", DOCS_PASSWORD = "${plant()}", DOCS_URL = "postgres://me:${plant()}@db.example/x" }
env_vars = ["${plant()}", { name = "${plant("sk-")}" }]

[mcp_servers.b]
url = "http://b.example/mcp?token=${plant()}"
bearer_token = "${plant()}"
bearer_token_env_var = "\${${plant("ghp_")}}"
http_headers = { Authorization = "Basic ${plant()}", X-Token = "${plant()}" }
oauth = { client_id = "x", client_secret = "${plant()}" }

[mcp_servers.c]
url = "http://c.example"
headers = { Authorization = "Bearer ${plant()}" }
env = { C_TOKEN = "${plant()}" }

[otel]
exporter = { otlp-http = { endpoint = "http://x.example", protocol = "json", headers = { x-token = "${plant()}" } } }

[shell_environment_policy]
set = { DEPLOY_KEY = "${plant()}", OTHER = "${plant("glpat-")}" }
`,
  "broken.toml": `
[mcp_servers.a]
command = "docs"
env = { DOCS_TOKEN = "${plant("sk-ant-")}"
args = ["--api-key", "${plant("ctx7sk-")}
[mcp_servers.a]
api_key = "${plant()}
http_headers = { Authorization = "Bearer ${plant()}
password = '${plant()}
`,
};

const RUNS: readonly (readonly string[])[] = [
  ...formats.map((format) => ["--format", format]),
  ["--diff"],
  ["--diff", "--unsafe-fixes"],
  ["--diff", "--unsafe-fixes", "--format", "json"],
];

describe("no secret is shown", () => {
  it.each(RUNS)("by check %s %s %s %s", async (...args) => {
    const cwd = tempTree(FILES);
    const io = fakeIo({ cwd, terminal: { columns: 200 } });
    await main(["check", "--strict", ...args, "places.toml", "broken.toml"], io);
    const shown = io.stdout.text + io.stderr.text;
    expect(shown).toContain("secrets/literal");
    expect(planted.filter((secret) => shown.includes(secret))).toEqual([]);
  });

  it("by a baseline", async () => {
    const cwd = tempTree(FILES);
    const io = fakeIo({ cwd });
    await main(["check", "--write-baseline", "known.json", "places.toml", "broken.toml"], io);
    const shown = readFileSync(join(cwd, "known.json"), "utf8") + io.stdout.text + io.stderr.text;
    expect(planted.filter((secret) => shown.includes(secret))).toEqual([]);
  });
});
