import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { fakeIo } from "./support/fake-io.ts";
import { tempTree } from "./support/temp-tree.ts";

const KEY = "sk-proj-Ab1Cd2Ef3Gh4Ij5Kl6Mn7Op8";

/** Runs `show` in `repo` of a tree whose `home` is the user's Codex directory. */
async function show(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const root = tempTree({ "repo/.git/HEAD": "", "home/": "", ...files });
  const trusting = `${files["home/config.toml"] ?? ""}\n[projects."${root}/repo"]\ntrust_level = "trusted"\n`;
  const { writeFileSync } = await import("node:fs");
  if (!files["home/config.toml"]?.includes("[projects")) writeFileSync(`${root}/home/config.toml`, trusting);
  const io = fakeIo({ cwd: `${root}/repo`, home: root, env: { CODEX_HOME: `${root}/home` } });
  const status = await main(["show", "--no-system", ...args], io);
  const plain = (text: string): string => text.replaceAll(root, "ROOT");
  return { status, out: plain(io.stdout.text), err: plain(io.stderr.text) };
}

const FILES = {
  "home/config.toml": `model = "u"\n[mcp_servers.s]\ncommand = "run"\nenv = { API_KEY = "${KEY}" }`,
  "repo/.codex/config.toml": 'model = "p"\nmodel_provider = "x"\n[mcp_servers.s]\nargs = ["a"]\n',
};

describe("show", () => {
  it("prints what is set as TOML, with where it is set and what that overrides", async () => {
    const { status, out } = await show(FILES);
    expect(status).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "model = "p"  # .codex/config.toml:1 (overrides ~/home/config.toml:1)

      [mcp_servers.s]
      command = "run"  # ~/home/config.toml:3
      args = ["a"]  # .codex/config.toml:4

      [mcp_servers.s.env]
      API_KEY = "***"  # ~/home/config.toml:4

      [projects."ROOT/repo"]
      trust_level = "trusted"  # ~/home/config.toml:6
      "
    `);
  });

  it("tells the story of a value, and what else decides about it", async () => {
    const { out } = await show(
      {
        ...FILES,
        "home/config.toml": 'sandbox_mode = "read-only"',
        "repo/.codex/config.toml": 'default_permissions = ":read-only"',
      },
      "sandbox_mode",
    );
    expect(out).toContain('user     ~/home/config.toml:1  "read-only"');
    expect(out).toContain(
      'In force is `default_permissions = ":read-only"` of .codex/config.toml:1, not `sandbox_mode`',
    );
    expect((await show(FILES, "model_provider")).out).toContain(
      ".codex/config.toml:2 sets it, but a project's file may not",
    );
  });

  it("says what holds where nothing is set", async () => {
    expect((await show(FILES, "web_search")).out).toBe(
      'No layer that is used sets web_search. Codex then uses its default, "cached".\n',
    );
    expect((await show(FILES, "sandbox_mode")).out).toMatch(
      /^No layer that is used sets sandbox_mode\. Without it, `workspace-write` applies .*\.\n$/,
    );
    expect((await show(FILES, "openai_base_url")).out).toBe("No layer that is used sets openai_base_url.\n");
  });

  it("prints the defaults of a table that nothing sets, and none of another", async () => {
    const { out } = await show(FILES, "--defaults", "tui");
    expect(out).toContain("\n# Defaults of [tui]\n# notifications = true\n");
    expect(out).not.toContain("# model_provider");
    expect((await show(FILES, "--defaults", "sandbox_mode")).out).not.toContain("# Defaults");
    expect((await show(FILES, "--defaults", "no_such_key")).out).not.toContain("# Defaults");
  });

  it("says which name of a feature decides", async () => {
    const files = {
      "home/config.toml": "features.memory_tool = true\n",
      "repo/.codex/config.toml": "features.memories = false\n",
    };
    const { out } = await show(files, "features.memories");
    expect(out).toContain("`features.memory_tool = true` of ~/home/config.toml:1 decides");
  });

  it.each([
    ["modle", "Did you mean model?"],
    ["tui.theem", "Did you mean tui.theme?"],
    ["approval_policy", 'its default, "on-request"'],
    ["hooks", "No file that is used has hooks"],
  ])("tells of %s, which nothing sets", async (key, said) => {
    const { status, out } = await show({}, key);
    expect(status).toBe(0);
    expect(out).toContain(said);
  });

  it("lists the hooks of all files with where they stand, as all run", async () => {
    const hook = (text: string): string =>
      `[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "${text}"\n`;
    const files = { "home/config.toml": hook("a"), "repo/.codex/config.toml": hook("b") };
    for (const args of [["--origins"], ["--origins", "hooks"]]) {
      const { out } = await show(files, ...args);
      expect(out).toMatch(/command +"a" +~\/home\/config.toml:4\n/);
      expect(out).toMatch(/command +"b" +\.codex\/config.toml:4\n/);
    }
  });

  it("lists the layers with the reason why one is off, and files that are not read", async () => {
    const { out } = await show(
      { ...FILES, "home/config.toml": "[projects]", "home/work.config.toml": "", "repo/.codex/x.config.toml": "" },
      "--layers",
    );
    expect(out).toContain("project  .codex/config.toml  off: it is not trusted");
    expect(out).toContain("~/home/work.config.toml: it is read with `--profile work` only");
    expect(out).toContain(".codex/x.config.toml: Codex reads `x.config.toml` from `$CODEX_HOME` only");
  });

  it("tells of each hook whether Codex trusts it, also of those in JSON", async () => {
    const command = (text: string): string => `[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "${text}"\n`;
    const { out } = await show(
      {
        "home/config.toml": `[[hooks.Stop]]\n${command("a")}${command(" ")}`,
        "home/hooks.json": '{"hooks": {"Stop": [{"hooks": [\n{"type": "command", "command": "c"}]}]}}',
      },
      "hooks",
    );
    expect(out).toMatchInlineSnapshot(`
      "# Hooks of ~/home/config.toml; those of all files run.
      [[hooks.Stop]]  # ~/home/config.toml:1
      [[hooks.Stop.hooks]]  # not trusted, so Codex does not run it
      type = "command"
      command = "a"
      [[hooks.Stop.hooks]]  # Codex skips it
      type = "command"
      command = " "

      # Hooks of ~/home/hooks.json
      #   ~/home/hooks.json:2  Stop: not trusted, so Codex does not run it
      "
    `);
  });

  it("says that hooks are switched off as a whole, by either name of the feature", async () => {
    const hook = '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "a"\n';
    const off = { "home/config.toml": `features.codex_hooks = false\n${hook}` };
    const { out } = await show(off, "hooks");
    expect(out).toContain("# Hooks are switched off as a whole, by ~/home/config.toml:1");
    expect(out).toContain("[[hooks.Stop.hooks]]  # switched off");
    const on = { "home/config.toml": `features.hooks = true\nfeatures.codex_hooks = false\n${hook}` };
    expect((await show(on, "hooks")).out).not.toContain("switched off");
  });

  it("prints JSON for programs", async () => {
    const { status, out } = await show(FILES, "--json", "-c", "model=c", "-c", "tui.theme=nord");
    expect(status).toBe(0);
    const { layers, config, origins } = JSON.parse(out);
    expect(layers.map(({ label }: { readonly label: string }) => label)).toEqual([
      "flags",
      "project:ROOT/repo/.codex",
      "user:ROOT/home/config.toml",
    ]);
    expect(layers[1]).toMatchObject({ state: "used", dropped: [["model_provider"]] });
    expect(config).toMatchObject({ model: "c", mcp_servers: { s: { command: "run", env: { API_KEY: "***" } } } });
    expect(origins).toContainEqual({
      path: ["model"],
      layer: "flags",
      line: 1,
      column: 1,
      overrides: [
        { layer: "project:ROOT/repo/.codex", line: 1, column: 1 },
        { layer: "user:ROOT/home/config.toml", line: 1, column: 1 },
      ],
    });
  });

  it("says what keeps Codex from starting", async () => {
    const files = { ...FILES, "repo/.codex/config.toml": '[mcp_servers.s]\nurl = "https://x.example/mcp"\n' };
    const { status, err } = await show(files);
    expect(status).toBe(1);
    expect(err).toContain(".codex/config.toml:2:1: ");
    const { diagnostics } = JSON.parse((await show(files, "--json")).out);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: "mcp/mixed-transports", effect: "fatal", file: "ROOT/repo/.codex/config.toml" }),
    );
    expect(diagnostics[0].related ?? diagnostics[1].related).toEqual([
      expect.objectContaining({ file: "ROOT/home/config.toml" }),
    ]);
  });

  it.each([["--json"], ["--origins"], ["mcp_servers"], ["mcp_servers.s.env.API_KEY"]])(
    "masks secrets (%s)",
    async (arg) => {
      const plain = "Zq9Xw8Vu7Ts6";
      const { out, err } = await show(
        FILES,
        arg,
        "-c",
        `mcp_servers.t.url=https://t.example`,
        "-c",
        `mcp_servers.t.bearer_token=${plain}`,
      );
      expect(out + err).not.toContain(KEY);
      expect(out + err).not.toContain(plain);
    },
  );

  it("masks a secret in an argument that is no setting", async () => {
    const { status, err } = await show(FILES, "-c", KEY, "-c", "mcp_servers.t.bearer_token Zq9Xw8Vu", "-c", `=${KEY}`);
    expect(status).toBe(1);
    expect(err).toContain("`mcp_servers.t.bearer_token` has no `=`");
    expect(err).not.toMatch(/sk-proj|Zq9Xw8Vu/);
  });

  it.each([["--profile"], ["--cd"]])("takes %s once, as Codex does", async (option) => {
    const { status, out, err } = await show(FILES, option, "home", option, "home");
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("only once");
  });
});
