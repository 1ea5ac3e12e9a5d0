import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { type FakeIoOptions, fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

const CONFIG = ".codex/config.toml";
const text = "colour = 1\n[features]\nsteer = true\n";

async function run(cwd: string, args: readonly string[] = [], options: FakeIoOptions = {}) {
  const io = fakeIo({ cwd, home: cwd, ...options, env: { CODEX_HOME: join(cwd, "none") } });
  const status = await main(["check", ...args], io);
  const found = io.stdout.text.split("\n").flatMap(
    (line) =>
      line
        .match(/^(.+?):\d+:\d+: (\w+ [^:]+)/)
        ?.slice(1)
        .join(" ") ?? [],
  );
  return { status, found, stdout: io.stdout.text, stderr: io.stderr.text };
}

describe("a settings file with mistakes", () => {
  it("is told all its mistakes at once, a missing baseline too, and why the status is 2", async () => {
    const settings = 'strct = true\nbaseline = "gone.json"\nrules = { "toml/bad-date" = "off", "unknown-key" = "x" }\n';
    const cwd = tempTree({ [CONFIG]: text, "codex-config.toml": settings });
    const { status, found, stdout, stderr } = await run(cwd, [CONFIG]);
    expect(status).toBe(2);
    expect(found).toEqual([
      "codex-config.toml error settings/unknown-key",
      "codex-config.toml warning settings/fixed-level",
      "codex-config.toml error settings/invalid-value",
    ]);
    expect(stdout).toContain('Remove `"toml/bad-date"` from `rules`');
    expect(stderr).toContain("codex-config check --write-baseline gone.json");
    expect(stderr).toContain("the exit status is 2, as the settings in codex-config.toml have errors");
    const sound = tempTree({ [CONFIG]: text, "codex-config.toml": 'baseline = "gone.json"\n' });
    const without = await run(sound, [CONFIG]);
    expect(without).toMatchObject({ status: 2, found: [] });
    expect(without.stderr).not.toContain("the settings in");
  });
});
