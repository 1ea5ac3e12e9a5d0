import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { percent } from "../../scripts/conformance/report.ts";
import { compiledScript } from "./support/compiled-script.ts";

const script = await compiledScript("conformance.ts");
const folder = mkdtempSync(join(tmpdir(), "conformance-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ code: number | string; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });
}

const accepted = { lenient: { ok: true }, strict: { ok: true } };
const refused = { ok: false, line: 1, column: 9, detail: "invalid type: integer `1`, expected a string" };
const CASES = [
  { id: "agreed", toml: 'model = "x"', ...accepted },
  { id: "refused", toml: "model = 1", lenient: refused, strict: refused },
  { id: "over", toml: "model = 2", ...accepted },
  { id: "environment", toml: "model = 3", environment: true, ...accepted },
  { id: "no verdicts", toml: "model = 4" },
];

describe("npm run conformance", () => {
  it("compares stored verdicts without a Codex", async () => {
    const cases = join(folder, "cases.jsonl");
    writeFileSync(cases, CASES.map((row) => `${JSON.stringify(row)}\n`).join(""));
    const out = join(folder, "out");
    const { code, stdout } = await run("--cases", cases, "--json", "--out", out);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      disagreements: 1,
      total: { configs: 3, accepted: 2, lenient: 2, strict: 2, placed: 1, onLine: 1 },
      groups: [{ id: "over", layer: "structure", count: 1 }],
    });
    expect(readdirSync(out)).toEqual(["001-model.toml"]);
    expect((await run("--cases", cases, "--max-disagreements", "1", "--out", out)).code).toBe(0);
  });

  it("says clearly that there is no Codex, which is a failure only with --require", async () => {
    const missing = join(folder, "nothing");
    const { code, stderr } = await run("--generate", "1", "--codex", missing);
    expect([code, stderr]).toEqual([0, expect.stringContaining(missing)]);
    expect((await run("--generate", "1", "--codex", missing, "--require")).code).toBe(2);
  });

  it.skipIf(process.platform === "win32")("compares with another release, and says so", async () => {
    const fake = join(folder, "codex");
    writeFileSync(fake, `#!/bin/sh\n[ "$1" = --version ] && echo "codex-cli 9.8.7" || echo "{}"\n`, { mode: 0o755 });
    const asked = ["--generate", "3", "--no-store", "--max-disagreements", "99", "--codex", fake];
    const { code, stdout, stderr } = await run(...asked, "--out", join(folder, "differ"));
    expect(code).toBe(0);
    expect(stderr).toContain("9.8.7");
    expect(stdout).toContain("the releases differ");
    expect(stdout).toMatch(/^\d+ configurations, [1-9]/m);
    const { stdout: json } = await run(...asked, "--json", "--out", join(folder, "differ"));
    expect(JSON.parse(json)).toMatchObject({ askedVersion: "9.8.7" });
  });

  it("refuses to do nothing", async () => {
    expect((await run()).code).toBe(2);
    expect((await run("--generate", "many")).code).toBe(2);
  });
});

describe("percent", () => {
  it("rounds down: only all is 100%", () => {
    expect(percent(99_999, 100_000)).toBe("99.99%");
    expect(percent(3, 3)).toBe("100.00%");
    expect(percent(0, 0)).toBe("-");
  });
});
