import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TIMEOUT_MS = 60_000;

/** What Codex says of the files of agent roles, one answer each; undefined for a role that it takes. */
export async function askRoles(binary: string, texts: readonly string[]): Promise<(string | undefined)[]> {
  const home = mkdtempSync(join(tmpdir(), "codex-roles-"));
  mkdirSync(join(home, "agents"));
  for (const [index, text] of texts.entries()) writeFileSync(join(home, "agents", `role-${index}.toml`), text);
  try {
    const said = await configWarnings(binary, home);
    return texts.map((_, index) => said.find((text) => text.includes(`agents/role-${index}.toml`)));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The warnings of a start, of which those about roles come before the answer to a question about the configuration. */
function configWarnings(binary: string, home: string): Promise<string[]> {
  const env = { PATH: "/usr/bin:/bin", HOME: home, CODEX_HOME: home };
  const child = spawn(binary, ["app-server"], {
    cwd: home,
    env,
    stdio: ["pipe", "pipe", "ignore"],
    timeout: TIMEOUT_MS,
  });
  const warnings: string[] = [];
  let rest = "";
  const read = (line: string): void => {
    if (!line.startsWith("{")) return;
    const { id, method, params } = JSON.parse(line) as {
      id?: number;
      method?: string;
      params?: Record<string, string>;
    };
    if (method === "configWarning") warnings.push(`${params?.["summary"]}\n${params?.["details"]}`);
    if (id === 1 && method === undefined) child.kill();
  };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    lines.forEach(read);
  });
  const questions = [
    { id: 0, method: "initialize", params: { clientInfo: { name: "conformance", version: "1" } } },
    { method: "initialized" },
    { id: 1, method: "config/read", params: { cwd: home, includeLayers: false } },
  ];
  for (const question of questions) child.stdin.write(`${JSON.stringify(question)}\n`);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve(warnings));
  });
}
