import { describe, expect, it } from "vitest";
import { TRUSTED, placeOf, setOf, stackOf, valueOf } from "./layer-set.ts";
import { originOf } from "../../src/layers/origins.ts";
import type { Layer } from "../../src/layers/layer.ts";
import { toValue } from "../../src/toml/value.ts";

describe("the stack", () => {
  it("goes from the machine's file over the user's and the project's to the managed one", () => {
    const set = setOf(
      {
        "etc/config.toml": 'model = "system"',
        "home/config.toml": TRUSTED,
        "home/work.config.toml": 'model = "profile"',
        "repo/.codex/config.toml": 'model = "root"',
        "repo/sub/.codex/config.toml": 'model = "sub"',
        "etc/managed_config.toml": 'review_model = "managed"',
      },
      { cwd: "repo/sub", args: ["-c", "model=flag", "--profile", "work"] },
    );
    expect(stackOf(set)).toEqual([
      "system:/etc/codex/config.toml used",
      "user:$ROOT/home/config.toml used",
      "user:$ROOT/home/work.config.toml#work used",
      "project:$ROOT/repo/.codex used",
      "project:$ROOT/repo/sub/.codex used",
      "flags used",
      "managed:/etc/codex/managed_config.toml used",
    ]);
    expect(valueOf(set, "model")).toBe("flag");
    expect(originOf(set, ["model"])?.overrides.map(({ layer }) => layer.kind)).toEqual([
      "project",
      "project",
      "profile",
      "system",
    ]);
  });

  it("names the files of the machine and the user although they are missing", () => {
    expect(stackOf(setOf({}))).toEqual([
      "system:/etc/codex/config.toml missing",
      "user:$ROOT/home/config.toml missing",
    ]);
  });

  it("leaves the user's own directory out of the project", () => {
    const set = setOf({ "repo/.codex/config.toml": 'notify = ["n"]' }, { env: { CODEX_HOME: "$ROOT/repo/.codex" } });
    expect(stackOf(set)).toEqual(["system:/etc/codex/config.toml missing", "user:$ROOT/repo/.codex/config.toml used"]);
    expect(valueOf(set, "notify")).toEqual(["n"]);
  });
});

describe("the root of a project", () => {
  const files = { "home/config.toml": TRUSTED, "repo/.codex/config.toml": 'model = "p"' };

  it.each([
    ["an empty .git directory", { dirs: ["repo/sub/.git"] }, true],
    ["a .git directory with HEAD", { git: ["repo", "repo/sub"] }, false],
    ["a .git file", { files: { ...files, "repo/sub/.git": "" } }, false],
  ])("with %s below it", (_, more, isFound) => {
    const set = setOf(files, { cwd: "repo/sub", ...more });
    expect(stackOf(set).includes("project:$ROOT/repo/.codex used")).toBe(isFound);
  });
});

describe("trust", () => {
  const project = { "repo/.codex/config.toml": 'model = "p"' };

  it.each([
    ["$ROOT/repo", "used"],
    ["$ROOT/repo/", "off"],
    ["$ROOT", "off"],
    ["$ROOT/repo/../repo", "off"],
  ])("is given by the entry %s or not", (key, state) => {
    const set = setOf({ ...project, "home/config.toml": `[projects."${key}"]\ntrust_level = "trusted"` });
    expect(stackOf(set).at(-1)).toBe(`project:$ROOT/repo/.codex ${state}`);
  });

  it("is not given by the project itself, but taken away by the managed file", () => {
    expect(stackOf(setOf({ "repo/.codex/config.toml": TRUSTED })).at(-1)).toBe("project:$ROOT/repo/.codex off");
    const managed = TRUSTED.replace('"trusted"', '"untrusted"');
    const set = setOf({ ...project, "home/config.toml": TRUSTED, "etc/managed_config.toml": managed });
    expect(set.layers.find(({ kind }) => kind === "project")).toMatchObject({ state: "off" });
  });

  it("does not help a file that cannot be read, nor one with a syntax error", () => {
    const bytes = setOf({ "repo/.codex/config.toml": 'model = "\udcff"' });
    expect(stackOf(bytes).at(-1)).toBe("project:$ROOT/repo/.codex broken");
    const directory = setOf({}, { dirs: ["repo/.codex/config.toml"] });
    expect(stackOf(directory).at(-1)).toBe("project:$ROOT/repo/.codex broken");
    const broken = setOf({ "home/config.toml": TRUSTED, "repo/.codex/config.toml": "model =" });
    expect(stackOf(broken).at(-1)).toBe("project:$ROOT/repo/.codex broken");
  });
});

describe("a linked worktree", () => {
  it("has the trust of the repository only where that knows of it", () => {
    const stack = (back: string): string | undefined => {
      const git = "repo/.git/worktrees/own";
      const files = {
        "home/config.toml": TRUSTED,
        "own/.git": `gitdir: $ROOT/${git}\n`,
        "own/.codex/config.toml": "",
        [`${git}/commondir`]: "../..\n",
        [`${git}/gitdir`]: back,
      };
      return stackOf(setOf(files, { cwd: "own" })).at(-1);
    };
    expect(stack("$ROOT/own/.git\n")).toBe("project:$ROOT/own/.codex used");
    expect(stack("../../../../own/.git")).toBe("project:$ROOT/own/.codex used");
    expect(stack("$ROOT/wt/.git\n")).toBe("project:$ROOT/own/.codex off");
  });

  it("takes its hooks from the main checkout", () => {
    const hook = (command: string): string =>
      `[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "${command}"\n`;
    const set = setOf(
      {
        "home/config.toml": TRUSTED,
        "repo/.codex/config.toml": `model = "main"\n${hook("main")}`,
        "wt/.codex/config.toml": `model = "wt"\n${hook("wt")}`,
      },
      { worktrees: { wt: "repo" }, cwd: "wt" },
    );
    expect(valueOf(set, "model")).toBe("wt");
    expect(valueOf(set, "hooks", "Stop", 0, "hooks", 0, "command")).toBe("main");
    expect(placeOf(set, "hooks", "Stop", 0, "hooks", 0, "command")).toBe("project:$ROOT/wt/.codex 5:1");
  });
});

describe("a project's file", () => {
  it("loses what only a user may set, and what would undo stand-ins for credentials", () => {
    const project =
      'model_provider = 1\nmodel = "m"\n[features]\nshell_snapshot = false\n[tui.keymap.chat]\nnext_permission_mode = "f1"\n';
    const set = setOf({
      "home/config.toml": `features.credential_masking = true\n${TRUSTED}`,
      "repo/.codex/config.toml": project,
    });
    expect(set.layers.at(-1)?.dropped).toEqual([
      ["model_provider"],
      ["features", "shell_snapshot"],
      ["tui", "keymap", "chat", "next_permission_mode"],
    ]);
    expect(valueOf(set, "model")).toBe("m");
    expect(valueOf(set, "model_provider")).toBeUndefined();
  });
});

describe("the command line", () => {
  it.each([
    ["model=5.1.2", "5.1.2"],
    ['model= "a" # b', "a"],
    ['model="a"\n[tui]', "a"],
    ['model=say "hi"', 'say "hi'],
    ["model=", ""],
  ])("reads %j", (override, value) => {
    expect(valueOf(setOf({}, { args: ["-c", override] }), "model")).toBe(value);
  });

  it("cuts keys at every dot, quotes or not", () => {
    expect(valueOf(setOf({}, { args: ["-c", 'mcp_servers."a.b".command=x'] }), "mcp_servers")).toEqual({
      '"a': { 'b"': { command: "x" } },
    });
  });

  it("disables after it has enabled, after all -c", () => {
    const args = ["--disable", "memories", "--enable", "memories", "-c", "features.memories=true"];
    expect(valueOf(setOf({}, { args }), "features", "memories")).toBe(false);
  });

  it("puts a boolean and a table together", () => {
    const args = [
      "-c",
      "features.multi_agent_v2=true",
      "-c",
      "features.multi_agent_v2.max_concurrent_threads_per_session=5",
    ];
    expect(valueOf(setOf({}, { args }), "features", "multi_agent_v2")).toEqual({
      enabled: true,
      max_concurrent_threads_per_session: 5,
    });
  });

  it("tells what is wrong with its arguments", () => {
    const set = setOf({}, { args: ["-c", "model", "-c", " =x", "--enable", "nothing"] });
    expect(set.argumentErrors.map(({ kind }) => kind)).toEqual(["no-equals", "no-key", "unknown-feature"]);
  });
});

describe("merging", () => {
  const merge = (user: string, project: string) =>
    setOf({ "home/config.toml": `${user}\n${TRUSTED}`, "repo/.codex/config.toml": project });

  it("makes a table of a boolean and a table for the features that Codex does it for", () => {
    const set = merge("features.code_mode = true", "[features.code_mode]\nexcluded_tool_namespaces = []");
    expect(valueOf(set, "features", "code_mode", "enabled")).toBe(true);
    expect(placeOf(set, "features", "code_mode", "enabled")).toBe("user:$ROOT/home/config.toml 1:10");
    const plain = merge("features.rollout_budget = true", "[features.rollout_budget]\nlimit_tokens = 1");
    expect(valueOf(plain, "features", "rollout_budget")).toEqual({ limit_tokens: 1 });
  });

  it("has one of the two ways to filter variables at a time", () => {
    const set = merge('shell_environment_policy.exclude = ["A"]', '[shell_environment_policy.filters]\nB = "include"');
    expect(valueOf(set, "shell_environment_policy")).toEqual({ filters: { B: "include" } });
  });

  it("compares filters and domains of two layers without case", () => {
    const domains = (name: string): string => `[permissions.p.network.domains]\n"${name}" = "allow"`;
    const set = merge(domains("EXAMPLE.com"), domains("example.com."));
    expect(valueOf(set, "permissions", "p", "network", "domains")).toEqual({ "example.com": "allow" });
  });

  it("knows older spellings that Codex renames first", () => {
    const set = merge("agents.max_concurrent_threads_per_session = 1", "agents.max_threads = 2");
    expect(valueOf(set, "agents")).toEqual({ max_concurrent_threads_per_session: 2 });
    expect(placeOf(set, "agents", "max_concurrent_threads_per_session")).toBe("project:$ROOT/repo/.codex 1:8");
  });

  it("resolves paths where each file is, unless a type is wrong in it", () => {
    const set = merge('log_dir = "l"', 'sqlite_home = "~/s"\nmodel_context_window = "x"');
    expect(valueOf(set, "log_dir")).toBe("$ROOT/home/l");
    expect(valueOf(set, "sqlite_home")).toBe("~/s");
  });

  it("keeps a file with two spellings of one key as it is written", () => {
    const set = merge(
      'history = ["none", 5]\nagents.max_threads = 1\nagents.max_concurrent_threads_per_session = 2',
      "",
    );
    const user = set.layers.find(({ kind }) => kind === "user");
    expect(toValue((user as Layer).values)).toMatchObject({ history: ["none", 5] });
  });

  it("tells what such files come to in Codex's own spelling", () => {
    const set = merge('history = ["none", 5]\ntui.keymap.pager.page_up = "Home"\nmodel = 1', 'model = "x"');
    expect(valueOf(set, "history")).toEqual({ persistence: "none", max_bytes: 5 });
    expect(valueOf(set, "tui", "keymap", "pager", "page_up")).toBe("home");
    expect(placeOf(set, "history", "max_bytes")).toBe("user:$ROOT/home/config.toml 1:20");
  });

  it("puts what the requirements force above all, without an origin", () => {
    const set = setOf({ "etc/requirements.toml": 'log_dir = "/r"', "home/config.toml": 'log_dir = "u"' });
    expect(valueOf(set, "log_dir")).toBe("/r");
    expect(placeOf(set, "log_dir")).toBeUndefined();
  });
});
