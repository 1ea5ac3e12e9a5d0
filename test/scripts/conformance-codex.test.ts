import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { findCodex, NoCodexError } from "../../scripts/conformance/codex.ts";
import { Oracle } from "../../scripts/conformance/oracle.ts";
import { VerdictStore } from "../../scripts/conformance/verdict-store.ts";

const fake = fileURLToPath(new URL("support/fake-codex.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "conformance-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("Oracle", () => {
  it("reads the answers of many processes at a time", async () => {
    const oracle = new Oracle([process.execPath, fake], 2);
    const answers = await Promise.all([
      oracle.ask("good", "strict"),
      oracle.ask("odd", "lenient"),
      oracle.ask("odd", "strict"),
      oracle.ask(new TextEncoder().encode("bad"), "lenient"),
    ]);
    oracle.close();
    const refusal = { ok: false, line: 1, column: 2, detail: "$CODEX_HOME/config.toml:1:2: no" };
    expect(answers).toEqual([{ ok: true }, { ok: true }, refusal, refusal]);
    expect(oracle.processes).toBe(4);
  });

  it("asks again when there is no answer, and then says so", async () => {
    const oracle = new Oracle([process.execPath, fake], 1);
    expect(await oracle.ask("silent", "lenient")).toMatchObject({ ok: null });
    oracle.close();
    expect(oracle.processes).toBe(2);
  });

  it("does not ask what is stored", async () => {
    const file = join(folder, "stored.jsonl");
    for (const processes of [1, 0]) {
      const oracle = new Oracle([process.execPath, fake], 1, new VerdictStore(file, fake));
      expect(await oracle.ask("bad", "lenient")).toMatchObject({ ok: false, line: 1 });
      oracle.close();
      expect(oracle.processes).toBe(processes);
    }
  });
});

describe("VerdictStore", () => {
  it("keeps the modes and the binaries apart, and leaves out unfinished lines", () => {
    const file = join(folder, "verdicts.jsonl");
    const store = new VerdictStore(file, fake);
    store.add("a", "lenient", { ok: true });
    store.add("a", "strict", { ok: false, line: 1, column: 1, detail: "x" });
    writeFileSync(file, readFileSync(file, "utf8").slice(0, -10));
    const again = new VerdictStore(file, fake);
    expect(again.get("a", "lenient")).toEqual({ ok: true });
    expect(again.get("a", "strict")).toBeUndefined();
    expect(new VerdictStore(file, process.execPath).get("a", "lenient")).toBeUndefined();
  });
});

describe("findCodex", () => {
  it("tells why there is none", async () => {
    await expect(findCodex(join(folder, "nothing"))).rejects.toThrow(NoCodexError);
    await expect(findCodex(process.execPath)).rejects.toThrow(NoCodexError);
  });
});
