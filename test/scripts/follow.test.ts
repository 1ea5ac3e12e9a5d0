import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { releaseReport } from "../../scripts/follow/release-report.ts";
import { CODEX_VERSION } from "../../src/knowledge/codex-version.ts";
import { compiledScript } from "./support/compiled-script.ts";

const script = await compiledScript("follow.ts");
const folder = mkdtempSync(join(tmpdir(), "follow-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the report of a release", () => {
  const nothing = { recorded: "9.8.6", troubles: [], binaries: [], judged: [], conformance: [] };

  it("begins with what is left to do, and shows every list that is not empty", () => {
    const report = releaseReport({
      ...nothing,
      version: "9.8.7",
      models: "9.8.6",
      older: "9.8.6",
      keys: {
        differences: [
          "key top level: fresh is missing in the models (u64)",
          "order Fresh: new a (1); in the binary: a",
        ],
        stale: [],
        stubs: [],
        summary: "1 tables, 1 keys: 2 differences",
      },
      binaries: [
        { title: "Texts", lines: ['new "a must be b"'] },
        { title: "Nothing", lines: [] },
      ],
    });
    const [, tasks = ""] = report.split("## What is left to do");
    expect(tasks.match(/^- \[ \] /gm)?.length).toBe(6);
    expect(tasks).toContain("`CODEX_VERSION`");
    expect(tasks).toContain("follow -- 9.8.7` does");
    expect(tasks).toContain("follow -- 9.8.7 --check");
    expect(report.indexOf("What is left to do")).toBeLessThan(report.indexOf("fresh is missing"));
    expect(report).toContain('new "a must be b"');
    expect(report).not.toContain("Nothing");
  });

  it("leaves nothing but the history, the changelog and the checks when nothing differs", () => {
    const report = releaseReport({ ...nothing, version: "9.8.7", models: "9.8.7", older: "9.8.7" });
    expect(report.match(/^- \[ \] /gm)?.length).toBe(2);
  });

  it("has nothing more to say of the history when it has the release", () => {
    const report = releaseReport({ ...nothing, version: "9.8.7", models: "9.8.7", older: "9.8.7", recorded: "9.8.7" });
    expect(report.match(/^- \[ \] /gm)?.length).toBe(1);
  });

  it("keeps long lists and fences from running over", () => {
    const lines = Array.from({ length: 500 }, (_, index) => `line ${index} \`\`\``);
    const report = releaseReport({
      ...nothing,
      version: "1.0.0",
      models: "1.0.0",
      older: "1.0.0",
      binaries: [{ title: "Long", lines }],
    });
    expect(report.match(/```/g)?.length).toBe(2);
    expect(report).not.toContain("line 499");
    expect(report).toContain("(500)");
  });
});

function follow(...args: string[]): Promise<{ code: number | string; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });
}

describe("npm run follow", () => {
  it("wants a release, and steps that there are", async () => {
    expect((await follow()).code).toBe(2);
    expect((await follow("9.8.7", "--step", "nothing")).code).toBe(2);
  });

  it.runIf(process.platform !== "win32")(
    "takes what is there, repeats the step that is asked for, and reports",
    async () => {
      const codex = (version: string): string => {
        const file = join(folder, `codex-${version}`);
        writeFileSync(file, `#!/bin/sh\necho "codex-cli ${version}"\n`);
        chmodSync(file, 0o755);
        return file;
      };
      const out = join(folder, "out");
      mkdirSync(out);
      const fresh = { accepts: ["1", "0"], expects: "u64" };
      writeFileSync(join(out, "surface.json"), JSON.stringify({ "": { fresh_key: fresh } }));
      writeFileSync(join(out, "probe.json"), '["somewhere: no way in"]');
      for (const step of ["judged", "conformance"]) writeFileSync(join(out, `${step}.json`), "[]");
      const args = ["9.8.7", "--codex", codex("9.8.7"), "--against", codex(CODEX_VERSION), "--out", out];
      const { code, stdout, stderr } = await follow(...args);
      expect([code, stderr]).toEqual([0, expect.stringContaining("<== binaries")]);
      const report = readFileSync(join(out, "report.md"), "utf8");
      expect(report).toContain("key top level: fresh_key is missing in the models (u64)");
      expect(report).toContain("somewhere: no way in");
      expect(readFileSync(join(out, "stubs.txt"), "utf8")).toContain("fresh_key: field(u64(), ");
      expect(stdout).toContain(join(out, "report.md"));
      expect((await follow(...args)).stderr).not.toContain("<== binaries");
      expect((await follow(...args, "--step", "binaries")).stderr).toContain("<== binaries");
      expect((await follow("9.8.8", ...args.slice(1))).code).toBe(2);
      expect(existsSync(join(out, "surface.json.partial"))).toBe(false);
    },
  );
});
