import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CONFIG, run, text } from "./support/run-with-settings.ts";
import { tempTree } from "./support/temp-tree.ts";

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
    expect(stdout).toContain("Fix: Remove `toml/bad-date`");
    expect(stderr).toContain("codex-config check --write-baseline gone.json");
    expect(stderr).toContain("the exit status is 2, as the settings in codex-config.toml have errors");
    const sound = tempTree({ [CONFIG]: text, "codex-config.toml": 'baseline = "gone.json"\n' });
    const without = await run(sound, [CONFIG]);
    expect(without).toMatchObject({ status: 2, found: [] });
    expect(without.stderr).not.toContain("the settings in");
  });

  it.each([
    [
      "codex-config.toml",
      'max_warnings = 9\nrules = { "toml/bad-date" = "off", "unknwon-key" = "info" } # mine\n',
      'max-warnings = 9\nrules = { unknown-key = "info" } # mine\n',
    ],
    [
      "package.json",
      '{ "codex-config": { "rules": { "unknwon-key": "info" } } }\n',
      '{ "codex-config": { "rules": { "unknown-key": "info" } } }\n',
    ],
  ])("has its names repaired by --fix, and the run goes by them: %s", async (name, before, after) => {
    const cwd = tempTree({ [CONFIG]: text, [name]: before });
    const { status, found, stderr } = await run(cwd, [CONFIG, "--fix"]);
    expect(status).toBe(0);
    expect(found).toContain(`${CONFIG} info unknown-key`);
    expect(stderr).toContain(`to ${name}.`);
    expect(readFileSync(join(cwd, name), "utf8")).toBe(after);
  });

  it("is left as it is where nothing is to be written, or what is meant is there too", async () => {
    const settings = "strct = true\nmax-warning = 1\nmax-warnings = 2\n";
    const cwd = tempTree({ [CONFIG]: text, "codex-config.toml": settings });
    expect((await run(cwd, [CONFIG, "--diff"])).status).toBe(2);
    expect(readFileSync(join(cwd, "codex-config.toml"), "utf8")).toBe(settings);
    const { stdout } = await run(cwd, [CONFIG, "--fix"]);
    expect(readFileSync(join(cwd, "codex-config.toml"), "utf8")).toBe(settings.replace("strct", "strict"));
    expect(stdout).toContain("`max-warnings` is set too");
  });

  it("shows a wrong level of a code whose name ends in `key`", async () => {
    const cwd = tempTree({ [CONFIG]: text, "codex-config.toml": 'rules.unknown-key = "loud"\n' });
    expect((await run(cwd, [CONFIG])).stdout).toContain("not `loud`");
  });
});
