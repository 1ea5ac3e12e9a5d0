import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint.ts";
import { findKey, pathSteps } from "../../src/reference/find-key.ts";
import { describeKey } from "../../src/reference/describe-key.ts";
import { keyFacts } from "../../src/reference/key-facts.ts";
import type { KeyDocs } from "../../src/reference/key-docs.ts";
import { keySchema } from "../../src/reference/key-schema.ts";
import { listKeys } from "../../src/reference/list-keys.ts";
import { parseToml } from "../../src/toml/parse.ts";
import type { TomlValue } from "../../src/toml/types.ts";

const root = keySchema("config");
const keys = listKeys();

function about(path: string): KeyDocs & { readonly fact: (label: string) => string | undefined } {
  const docs = describeKey(path);
  if (!docs) throw new Error(`there is no key ${path}`);
  return { ...docs, fact: (label) => keyFacts(docs).find(([name]) => name === label)?.[1] };
}

describe("a description of a key", () => {
  it("has type, default and values with their meaning", () => {
    const { fact, values, example } = about("approval_policy");
    expect(fact("Default")).toBe('`"on-request"`');
    expect(values.map(({ value }) => value)).toEqual(["on-request", "never", "on-failure", "untrusted"]);
    expect(values.every(({ meaning }) => meaning !== "")).toBe(true);
    expect(example).toBe('approval_policy = "never"');
  });

  it.each([
    ["model", "string"],
    ["model_context_window", "integer"],
    ["mcp_servers.docs.args", "list of strings"],
    ["mcp_servers.docs.env", "table of strings by environment variable"],
    ["mcp_servers", "table of tables by MCP server"],
    ["features.hooks", "`true` or `false`"],
    ["hooks.Stop", "list of tables"],
    ["tui.notifications", "`true` or `false`, or list of strings"],
  ])("says that %s takes a %s", (path, type) => {
    expect(about(path).fact("Type")).toBe(type);
  });

  it.each([
    ["model_provider", true],
    ["model_providers.proxy.base_url", true],
    ["model", false],
    ["mcp_servers.docs.env", false],
  ])("says whether a project's file can set %s", (path, userOnly) => {
    expect(about(path).fact("Where")?.includes("ignores it in a project's")).toBe(userOnly);
  });

  it("says what is no longer to be used, and shows no example of it", () => {
    const removed = about("personality");
    expect(removed.text.join(" ")).toContain("no effect any more");
    expect(removed.example).toBeUndefined();
    expect(about("mcp_servers.docs.bearer_token").fact("Type")).toContain("refuses");
    expect(about("features.multi_agent").text.join(" ")).toContain("Deprecated");
  });

  it("has the values of a key that tables of several kinds have", () => {
    expect(about("hooks.Stop.hooks.type").values.map(({ value }) => value)).toContain("mcp_tool");
  });

  it("is found by a path with indexes, and not for what does not exist", () => {
    expect(describeKey(["hooks", "Stop", 0, "hooks", 1, "command"])?.path).toEqual([
      "hooks",
      "Stop",
      "hooks",
      "command",
    ]);
    expect(describeKey("modle")).toBeUndefined();
    expect(describeKey("")).toBeUndefined();
  });

  it("covers every key: nothing is without a type, a place and, but for names of one's own, a text", () => {
    expect(keys.length).toBeGreaterThan(1000);
    const silent = keys.filter((key) => {
      const filled = keyFacts(key).every(([, fact]) => fact !== "");
      return !filled || (key.text.length === 0 && key.path.at(-1) !== "*");
    });
    expect(silent.map(({ path }) => path.join("."))).toEqual([]);
  });
});

describe("the kinds of files of a key", () => {
  it.each([
    ["model", true, true],
    ["model_provider", false, false],
    ["features.goals", true, false],
    ["features.hooks", true, true],
    ["hooks.Stop.hooks.command", true, true],
  ])("are told of %s", (path, inProject, inRole) => {
    const kinds = about(path).kinds;
    expect(kinds).toContain("config");
    expect([kinds.includes("project-config"), kinds.includes("agent-role")]).toEqual([inProject, inRole]);
  });

  it("are none for what has no effect any more", () => {
    expect([about("personality").kinds, about("profiles.x.model").kinds]).toEqual([[], []]);
  });

  it("decide what there is to be known", () => {
    expect(describeKey("allowed_sandbox_modes")).toBeUndefined();
    const modes = describeKey("allowed_sandbox_modes", { kind: "requirements" });
    expect(modes?.kinds).toEqual(["requirements"]);
    expect(modes?.values.map(({ value }) => value)).toContain("read-only");
    expect(describeKey("url", { kind: "environments" })).toBeUndefined();
    expect(describeKey("environments.url", { kind: "environments" })?.retired).toBeUndefined();
  });
});

describe("an example", () => {
  it.each(["requirements", "agent-role", "environments", "hooks-json"] as const)("fits the kind %s", (kind) => {
    const found = listKeys({ kind }).flatMap(({ example }) => example ?? []);
    expect(found.length).toBeGreaterThan(5);
    const wrong = found.filter((text) =>
      lint(text, { kind }).some(({ effect }) => !["inert", "risk"].includes(effect)),
    );
    expect(wrong).toEqual([]);
  });

  const examples = keys.flatMap((key) => {
    const { example } = key;
    return example === undefined ? [] : [{ key, example }];
  });

  it("is there for nine of ten keys that are to be used", () => {
    const current = keys.filter(
      (key) => key.retired === undefined && !/\.(amazon-bedrock|gcp)/.test(key.path.join(".")),
    );
    expect(examples.length / current.length).toBeGreaterThan(0.9);
  });

  it("sets the key, in a file that Codex takes", () => {
    const wrong = examples.filter(
      ({ key, example }) =>
        !holds(parseToml(example).root, key.path) ||
        lint(example).some(({ effect }) => effect === "fatal" || effect === "ignored"),
    );
    expect(wrong.map(({ key }) => key.path.join("."))).toEqual([]);
  });

  it.each([
    [
      "hooks.Stop.hooks.command",
      '[[hooks.Stop]]\n\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./check-command.sh"',
    ],
    ["mcp_servers.docs.url", '[mcp_servers.example]\nurl = "https://mcp.example.com/mcp"'],
    ["mcp_servers.docs.env", '[mcp_servers.example]\ncommand = "npx"\nenv = { EXAMPLE = "text" }'],
  ])("of %s has what its tables need", (path, example) => {
    expect(about(path).example).toBe(example);
  });
});

describe("a path as people type it", () => {
  it.each([
    ["mcp_servers.*.env", ["mcp_servers", "*", "env"]],
    ["[mcp_servers.docs]", ["mcp_servers", "docs"]],
    ["[[hooks.Stop]]", ["hooks", "Stop"]],
    ["hooks.Stop[0].hooks[].command", ["hooks", "Stop", "hooks", "command"]],
    ['projects."/srv/my.app".trust_level', ["projects", "/srv/my.app", "trust_level"]],
    ["", []],
  ])("%s is read", (text, steps) => {
    expect(pathSteps(text)).toEqual(steps);
  });

  it("ends where the keys end", () => {
    const { key, missing } = findKey(["mcp_servers", "docs", "evn"], root);
    expect([key.path, missing]).toEqual([["mcp_servers", "*"], "evn"]);
  });
});

/** Whether a value has something at a path, `*` being any name. */
function holds(value: TomlValue, path: KeyDocs["path"]): boolean {
  if (value.kind === "array") return value.items.some((item) => holds(item, path)) || path.length === 0;
  const [name, ...rest] = path;
  if (name === undefined) return true;
  if (value.kind !== "table") return false;
  return value.entries.some(({ key, value: inner }) => (name === "*" || key.name === name) && holds(inner, rest));
}
