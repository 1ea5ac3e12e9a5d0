import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { parseToml } from "../../src/toml/parse.ts";
import { type FakeIo, fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

async function run(cwd: string, ...args: readonly string[]): Promise<{ status: number; io: FakeIo }> {
  const io = fakeIo({ cwd, home: join(cwd, "home") });
  return { status: await main(args, io), io };
}

describe("init", () => {
  it("writes the configuration of a project", async () => {
    const cwd = tempTree({});
    const { status, io } = await run(cwd, "init");
    expect({ status, out: io.stdout.text }).toEqual({ status: 0, out: "" });
    expect(io.stderr.text).toBe(`Wrote ${join(".codex", "config.toml")} (project-config)\n`);
    const text = readFileSync(join(cwd, ".codex/config.toml"), "utf8");
    expect(parseToml(text).errors).toEqual([]);
    expect(text).toContain('\nsandbox_mode = "workspace-write"\n');
    expect(text).not.toContain("model_providers.proxy]");
    const check = await run(cwd, "check", "--strict", "--max-warnings", "0", ".codex/config.toml");
    expect({ status: check.status, out: check.io.stdout.text }).toEqual({ status: 0, out: "" });
  });

  it("tells the kind from the path", async () => {
    const cwd = tempTree({});
    await run(cwd, "init", "home/.codex/config.toml");
    expect(readFileSync(join(cwd, "home/.codex/config.toml"), "utf8")).toContain("#[model_providers.proxy]");
    expect((await run(cwd, "init", "home/.codex/work.config.toml")).io.stderr.text).toContain("(profile)");
    expect((await run(cwd, "init", "--kind", "project-config", "-")).io.stdout.text).not.toContain("[model_providers.");
  });

  it("prints, with every key if asked", async () => {
    const cwd = tempTree({});
    const starter = (await run(cwd, "init", "-")).io.stdout.text;
    const full = (await run(cwd, "init", "--full", "-")).io.stdout.text;
    expect(starter).toContain("\n#[mcp_servers.docs]\n");
    expect(full.split("\n").length).toBeGreaterThan(10 * starter.split("\n").length);
    expect(full).toContain("# Where the model is served");
  });

  it("never touches what is there", async () => {
    const cwd = tempTree({ ".codex/config.toml": "mine = 1\n" });
    symlinkSync("nowhere", join(cwd, "link.toml"));
    for (const file of [".codex/config.toml", "link.toml"]) {
      const { status, io } = await run(cwd, "init", file);
      expect(status).toBe(2);
      expect(io.stderr.text).toContain("exists, and stays as it is");
    }
    expect(readFileSync(join(cwd, ".codex/config.toml"), "utf8")).toBe("mine = 1\n");
  });

  it("refuses kinds that it has no text for, and says why it cannot write", async () => {
    const cwd = tempTree({ file: "" });
    expect((await run(cwd, "init", "requirements.toml")).status).toBe(2);
    expect((await run(cwd, "init", ".codex/agents/a.toml")).io.stderr.text).toContain("agent-role");
    expect((await run(cwd, "init", "file/config.toml")).io.stderr.text).toContain("codex-config: cannot write");
  });
});
