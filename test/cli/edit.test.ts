import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

const own = '# mine\nmodel = "a" # fast\n\n[features]\nhooks = true\n';

/** A project with a configuration of the user's. */
function project(): string {
  const cwd = tempTree({ "home/.codex/config.toml": own });
  mkdirSync(join(cwd, ".git"));
  return cwd;
}

async function run(cwd: string, ...args: readonly string[]) {
  const io = fakeIo({ cwd, home: join(cwd, "home") });
  return { status: await main(args, io), out: io.stdout.text, err: io.stderr.text };
}

function read(cwd: string, path = "home/.codex/config.toml"): string {
  return readFileSync(join(cwd, path), "utf8");
}

describe("set", () => {
  it("changes a key of the user's configuration, and nothing else", async () => {
    const cwd = project();
    expect((await run(cwd, "set", "model", "gpt-5")).status).toBe(0);
    expect(read(cwd)).toBe(own.replace('"a"', '"gpt-5"'));
  });

  it("takes TOML, names in quotes, and a text that is none", async () => {
    const cwd = project();
    await run(cwd, "set", 'projects."/srv/my.app".trust_level', "trusted");
    await run(cwd, "set", "mcp_servers.docs", '{ command = "docs", args = ["a"] }');
    await run(cwd, "set", "tui.animations", "false");
    expect(read(cwd)).toBe(
      `${own}\n[projects."/srv/my.app"]\ntrust_level = "trusted"\n\n[mcp_servers.docs]\ncommand = "docs"\nargs = ["a"]\n\n[tui]\nanimations = false\n`,
    );
  });

  it("keeps numbers as they are written", async () => {
    const cwd = project();
    for (const value of ["1.0", "2e0", "1_000", "[0x1f, 1.50]", "1"]) {
      expect((await run(cwd, "set", "--force", "new", value)).status).toBe(0);
      expect(read(cwd)).toContain(`\nnew = ${value}\n`);
      await run(cwd, "unset", "new");
    }
    expect((await run(cwd, "set", "tui.mouse_scroll_speed", "2.0")).status).toBe(0);
    expect(read(cwd)).toContain("mouse_scroll_speed = 2.0\n");
    expect((await run(cwd, "set", "tool_output_token_limit", "2.0")).status).toBe(1);
  });

  it.each([
    ["unknown-key", ["modle", "gpt-5"]],
    ["unknown-value", ["approval_policy", "allways"]],
    ["wrong-type", ["features.hooks", "1"]],
    ["user-only-key", ["--project", "model_provider", "proxy"]],
  ])("refuses what gets %s, in the words of check", async (code, args) => {
    const cwd = project();
    const { status, err } = await run(cwd, "set", ...args);
    expect({ status, code: /^\w+ ([\w-]+): /.exec(err)?.[1] }).toEqual({ status: 1, code });
    expect(read(cwd)).toBe(own);
    expect(existsSync(join(cwd, ".codex"))).toBe(false);
    expect((await run(cwd, "set", "--force", ...args)).status).toBe(0);
  });

  it.each([
    ["features.apps", "false", "\n[features]\nhooks = true\napps = false\n"],
    ["features", "{ apps = false }", "\n[features]\napps = false\n"],
    ["mcp_servers.a", '{ command = "a" }', 'features = { hooks = true }\nmcp_servers = { a = { command = "a" } }\n'],
  ])("leaves no table in braces that Codex would destroy: %s", async (key, value, after) => {
    const cwd = tempTree({ "a.config.toml": "# mine\nfeatures = { hooks = true }\n" });
    expect((await run(cwd, "set", key, value, "--file", "a.config.toml")).status).toBe(0);
    expect(read(cwd, "a.config.toml")).toBe(`# mine\n${after}`);
  });

  it("does not mind the mistakes that are there already", async () => {
    const cwd = tempTree({ "a.toml": 'modle = "x"\n' });
    expect((await run(cwd, "set", "model", "gpt-5", "--file", "a.toml")).status).toBe(0);
    expect(read(cwd, "a.toml")).toBe('modle = "x"\nmodel = "gpt-5"\n');
  });

  it("makes the file of a profile or project, for nobody else to read", async () => {
    const cwd = project();
    await run(cwd, "set", "model", "gpt-5", "--profile", "work");
    await run(cwd, "set", "model", "gpt-5", "--project");
    expect(read(cwd, "home/.codex/work.config.toml")).toBe('model = "gpt-5"\n');
    expect(read(cwd, ".codex/config.toml")).toBe('model = "gpt-5"\n');
    if (process.platform === "win32") return;
    expect(statSync(join(cwd, "home/.codex/work.config.toml")).mode & 0o777).toBe(0o600);
  });

  it("shows what it would do, with secrets masked", async () => {
    const cwd = project();
    const secret = "sk-abcdefghijklmnopqrstuvwxyz012345";
    const { out } = await run(
      cwd,
      "set",
      "mcp_servers.a",
      `{ command = "a", env = { A_TOKEN = "${secret}" } }`,
      "--dry-run",
    );
    expect(out).toContain("\n+[mcp_servers.a]\n");
    expect(out).not.toContain(secret);
    expect(read(cwd)).toBe(own);
  });

  it("reports as JSON", async () => {
    const cwd = project();
    const written = JSON.parse((await run(cwd, "set", "model", "b", "--json")).out);
    expect(written).toMatchObject({ version: 1, kind: "config", changed: true, written: true, diagnostics: [] });
    const { status, out } = await run(cwd, "set", "modle", "b", "--json");
    const refused = JSON.parse(out);
    expect(refused).toMatchObject({
      changed: true,
      written: false,
      diagnostics: [{ code: "unknown-key", path: ["modle"] }],
    });
    expect(status).toBe(1);
  });

  it.each([
    ["no key", ["set", "a b", "1"]],
    ["several lines", ["set", "model = 1\na", "1"]],
    ["no value", ["set", "model"]],
    ["two files", ["set", "model", "x", "--project", "--profile", "work"]],
    ["a path as a profile", ["set", "model", "x", "--profile", "../a"]],
    ["a text in the way", ["set", "model.x", "1"]],
    ["no key to remove", ["unset"]],
    ["no file", ["set", "model", "x", "--file", ""]],
    ["standard input", ["set", "model", "x", "--file", "-"]],
  ])("takes %s for wrong usage", async (_, args) => {
    const cwd = project();
    expect((await run(cwd, ...args)).status).toBe(2);
    expect(read(cwd)).toBe(own);
  });

  it.each([
    ["set", ["set", "model", "b"], 'model = "b"\n'],
    ["unset", ["unset", "model"], ""],
    ["check --fix", ["check", "--fix", "home/.codex/config.toml"], 'model = "new"\n'],
  ])("ends what a killed migration has begun, as %s", async (_, args, after) => {
    const files = [
      { name: "work.config.toml", before: null, after: 'model = "w"\n' },
      { name: "config.toml", before: own, after: 'model = "new"\n' },
    ];
    const journal = "home/.codex/.config.toml.codex-config.journal";
    const cwd = tempTree({ "home/.codex/config.toml": own, [journal]: JSON.stringify(files) });
    expect((await run(cwd, ...args, "--dry-run")).status).toBe(args[0] === "check" ? 2 : 0);
    expect(read(cwd)).toBe(own);
    expect((await run(cwd, ...args)).status).toBe(0);
    expect(read(cwd)).toBe(after);
    expect(read(cwd, "home/.codex/work.config.toml")).toBe('model = "w"\n');
    expect(existsSync(join(cwd, journal))).toBe(false);
  });

  it("does not take JSON for TOML", async () => {
    const cwd = tempTree({ "hooks.json": '{"hooks":{}}' });
    expect((await run(cwd, "set", "hooks.Stop", "[]", "--file", "hooks.json", "--force")).status).toBe(2);
    expect(read(cwd, "hooks.json")).toBe('{"hooks":{}}');
  });

  it.runIf(process.platform !== "win32")("tells of a link that leads nowhere", async () => {
    const cwd = tempTree({});
    symlinkSync(join(cwd, "none.toml"), join(cwd, "config.toml"));
    const { status, err } = await run(cwd, "set", "model", "b", "--file", "config.toml");
    expect({ status, isLink: err.includes("link to a file that is not there") }).toEqual({ status: 2, isLink: true });
    expect(readdirSync(cwd)).toEqual(["config.toml"]);
  });

  it("leaves no trace of an edit that is not made", async () => {
    const cwd = project();
    await run(cwd, "set", "model", "a");
    await run(cwd, "set", "--profile", "new", "modle", "a");
    expect(readdirSync(join(cwd, "home/.codex"))).toEqual(["config.toml"]);
  });

  it("does not write into a file that is read-only", async () => {
    const cwd = project();
    chmodSync(join(cwd, "home/.codex/config.toml"), 0o444);
    const { status, err } = await run(cwd, "set", "model", "b");
    expect({ status, readOnly: err.includes("read-only") }).toEqual({ status: 2, readOnly: true });
  });
});

describe("unset", () => {
  it("takes a key out, and is done when it is not there", async () => {
    const cwd = project();
    expect((await run(cwd, "unset", "features.hooks")).status).toBe(0);
    expect(read(cwd)).toBe('# mine\nmodel = "a" # fast\n\n[features]\n');
    expect((await run(cwd, "unset", "features.hooks")).status).toBe(0);
    expect((await run(cwd, "unset", "features")).status).toBe(0);
    expect(read(cwd)).toBe('# mine\nmodel = "a" # fast\n');
  });
});
