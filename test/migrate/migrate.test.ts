import { describe, expect, it } from "vitest";
import type { FileKind, LintOptions } from "../../src/lint-options.ts";
import { type Migration, RefusedMigration, changedFiles, migrate } from "../../src/migrate/index.ts";
import { parseToml } from "../../src/toml/parse.ts";

type Texts = Readonly<Record<string, string>>;

function migrated(text: string, profiles: Texts = {}, kind: FileKind = "config"): Migration {
  return migrate({
    config: parseToml(text),
    profiles: new Map(Object.entries(profiles).map(([name, content]) => [name, parseToml(content)])),
    optionsOf: (profile) => ({ kind: profile === undefined ? kind : "profile" }),
  });
}

/** The files after a migration, by the names of the profiles. */
function files({ config, profiles }: Migration): Texts {
  return Object.fromEntries([["", config.after.text], ...profiles.map(({ name, after }) => [name, after.text])]);
}

function refusal(text: string, profiles: Texts = {}): string | undefined {
  try {
    migrated(text, profiles);
  } catch (error) {
    expect(error).toBeInstanceOf(RefusedMigration);
    return (error as RefusedMigration).profile;
  }
  return expect.fail("it was not refused");
}

describe("profiles", () => {
  it("go into files of their own, as they are written", () => {
    const text = `# mine
profile = "work"
model = "a"

# at work
[profiles.work] # the default
model = 'b'  # fast
# both
# of them
approval_policy = "never"

[profiles.work.features]
hooks = true

[tui]
animations = false

[profiles.home]
model = "c"
`;
    const migration = migrated(text);
    expect(files(migration)).toEqual({
      "": '# mine\nmodel = "a"\n\n[tui]\nanimations = false\n',
      work: `# at work
# the default
model = 'b'  # fast
# both
# of them
approval_policy = "never"

[features]
hooks = true
`,
      home: 'model = "c"\n',
    });
    expect(migration.notes).toEqual([{ kind: "selected", name: "work" }]);
  });

  it("leave braces with their comments where they stood", () => {
    const text = `[profiles]
work = { # mine
  model = "a", # fast
  # all of it
  features = { hooks = true },
  # end
}
home = { model = "b" } # at home
`;
    expect(files(migrated(text))).toEqual({
      "": "",
      work: '# mine\nmodel = "a" # fast\n# all of it\nfeatures = { hooks = true }\n# end\n',
      home: '# at home\nmodel = "b"\n',
    });
  });

  it("are brought up to date in their files", () => {
    const { work } = files(migrated('[profiles.work]\napproval_policy = "untrusted"\nfeatures.codex_hooks = true\n'));
    expect(work).toBe('approval_policy = "on-request"\nfeatures.hooks = true\n');
  });

  it("get a name that Codex takes", () => {
    const migration = migrated('[profiles."gpt-5.5"]\nmodel = "gpt-5.5"\n');
    expect(files(migration)).toEqual({ "": "", "gpt-5-5": 'model = "gpt-5.5"\n' });
    expect(migration.notes).toEqual([{ kind: "renamed", old: "gpt-5.5", name: "gpt-5-5" }]);
  });

  it("are added to files that are there, where nothing is overwritten", () => {
    const text =
      '[profiles.work]\nmodel = "b" # fast\n[profiles.work.tui]\nanimations = false\n# hooks\n[profiles.work.features]\nhooks = true\n';
    const known = 'model = "b"\n\n[tui] # mine\ntheme = "nord"\n';
    expect(files(migrated(text, { work: known }))["work"]).toBe(
      'model = "b"\n\n[tui] # mine\ntheme = "nord"\nanimations = false\n\n# hooks\n[features]\nhooks = true\n',
    );
  });

  it.each([
    ["another value", '[profiles.work]\nmodel = "b"\n', { work: 'model = "c"\n' }],
    ["a table against a text", "[profiles.work.features]\nhooks = true\n", { work: "features = 1\n" }],
    ["a list that is longer", "[[profiles.work.hooks.Stop]]\n", { work: "[[hooks.Stop]]\n[[hooks.Stop]]\n" }],
    ["a file that is no TOML", '[profiles.work]\nmodel = "b"\n', { work: "model = \n" }],
    ["two names that become one", '[profiles."a.b"]\n[profiles.a-b]\n', {}],
    ["names that differ in case alone", "[profiles.A]\n[profiles.a]\n", {}],
  ])("are refused for %s", (_, text, profiles) => {
    const name = refusal(text, profiles);
    expect(name?.toLowerCase()).toBe("work" in profiles ? "work" : text.includes("a-b") ? "a-b" : "a");
  });

  it("stay where they are in files that have no say in them", () => {
    const text = 'model = "a"\n[profiles.work]\nmodel = "b"\n';
    expect(files(migrated(text, {}, "project-config"))).toEqual({ "": text });
  });
});

describe("keys of older releases", () => {
  it.each([
    ["removed", "[features]\nsteer = false\nhooks = true\n", "[features]\nhooks = true\n"],
    ["renamed", "[agents]\nmax_threads = 4 # four\n", "[agents]\nmax_concurrent_threads_per_session = 4 # four\n"],
    [
      "deprecated",
      'model = "a"\n[features]\nweb_search_cached = true\n',
      'model = "a"\nweb_search = "cached"\n[features]\n',
    ],
    ["refused", 'experimental_thread_store_endpoint = "x"\nmodel = "a"\n', 'model = "a"\n'],
    ["a value", 'approval_policy = "on-failure"\n', 'approval_policy = "on-request"\n'],
    [
      "a path",
      '[permissions.p.filesystem]\n":project_roots" = "write"\n',
      '[permissions.p.filesystem]\n":workspace_roots" = "write"\n',
    ],
    ["mistyped", 'modle = "a"\n', 'modle = "a"\n'],
  ])("are written as Codex takes them now: %s", (_, text, after) => {
    expect(files(migrated(text))[""]).toBe(after);
    expect(files(migrated(after))[""]).toBe(after);
  });
});

describe("what is gone within braces", () => {
  it.each([
    ["features = { apps = true, js_repl = true, codex_hooks = true }\n", "features = { apps = true, hooks = true }\n"],
    [
      "features = {\n  js_repl = true, # gone\n  # mine\n  apps = true,\n}\n",
      "features = {\n  # mine\n  apps = true,\n}\n",
    ],
    [
      "features = { web_search_request = true, apps = true } # all\n",
      'features = { apps = true } # all\nweb_search = "live"\n',
    ],
  ])("goes: %j", (text, after) => {
    expect(files(migrated(text))[""]).toBe(after);
  });
});

describe("texts that nothing else is said of", () => {
  it("are the user's own configuration and its profiles", () => {
    const config = '# mine\n[profiles.work]\nmodel = "a"\n';
    const migration = migrate({ config, profiles: new Map([["home", "features = { js_repl = true }\n"]]) });
    expect(changedFiles(migration).map(({ name, after }) => [name, after.text])).toEqual([
      ["home", "features = {}\n"],
      ["work", 'model = "a"\n'],
      [undefined, "# mine\n"],
    ]);
  });

  it("are refused where they cannot be read", () => {
    const profiles = new Map([["home", 'model = "']]);
    expect(() => migrate({ config: "", profiles })).toThrow(expect.objectContaining({ profile: "home" }));
  });
});

describe("hooks in JSON", () => {
  const optionsOf = (): LintOptions => ({ kind: "hooks-json" });

  it("get their groups", () => {
    const { config, notes } = migrate({ config: '{"hooks":{"Stop":[{"command":"a"}]}}\n', optionsOf });
    expect(JSON.parse(config.after.text)).toEqual({
      hooks: { Stop: [{ hooks: [{ type: "command", command: "a" }] }] },
    });
    expect(notes).toEqual([]);
  });

  it("are refused where they cannot be read", () => {
    expect(() => migrate({ config: '{"hooks":', optionsOf })).toThrow(RefusedMigration);
  });
});

describe("older names in other kinds of files", () => {
  it.each<[FileKind, string, string]>([
    ["requirements", "[feature_requirements]\ncollab = false # off\n", "[features]\nmulti_agent = false # off\n"],
    [
      "requirements",
      "[features]\ncodex_hooks = true\nunifed_exec = true\n",
      "[features]\nhooks = true\nunifed_exec = true\n",
    ],
    ["agent-role", "[features]\ncodex_hooks = true\n", "[features]\nhooks = true\n"],
    ["declared-role", "features.codex_hooks = true\n", "features.hooks = true\n"],
    ["project-config", 'profile = "x"\n[features]\ncodex_hooks = true\n', 'profile = "x"\n[features]\nhooks = true\n'],
  ])("%s: %j", (kind, text, after) => {
    expect(migrate({ config: text, optionsOf: () => ({ kind }) }).config.after.text).toBe(after);
  });
});

describe("keys that Codex has come to ignore", () => {
  it("take effect under their new names, but let Codex do no more than before", () => {
    const text = 'network_access = true\ninstructions_file = "AGENTS.md"\n';
    expect(files(migrated(text))[""]).toBe('network_access = true\nmodel_instructions_file = "AGENTS.md"\n');
  });
});

describe("hooks from before there were groups", () => {
  it.each([
    [
      "below a header",
      '[[hooks.Stop]]\ncommand = "a" # one\nmatcher = "b" # for tools\ntimeout = 5\n',
      '[[hooks.Stop]]\nmatcher = "b" # for tools\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "a" # one\ntimeout = 5\n',
    ],
    [
      "a table in place of the list",
      '[hooks.Stop]\ntype = "command"\ncommand = "a"\n',
      '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "a"\n',
    ],
    [
      "in one list",
      '[[hooks]]\nevent = "stop"\ncommand = "a"\n',
      '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "a"\n',
    ],
    [
      "within braces",
      "[hooks]\nPreToolUse = [{ matcher = 'b', command = 'a' }]\n",
      "[hooks]\nPreToolUse = [{ matcher = 'b', hooks = [{ type = \"command\", command = 'a' }] }]\n",
    ],
    [
      "a command alone",
      "[hooks]\nStop = 'a'\n",
      "[hooks]\nStop = [{ hooks = [{ type = \"command\", command = 'a' }] }]\n",
    ],
  ])("get one: %s", (_, text, after) => {
    expect(files(migrated(text))[""]).toBe(after);
    expect(files(migrated(after))[""]).toBe(after);
  });
});
