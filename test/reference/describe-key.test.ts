import { describe, expect, it } from "vitest";
import schemaFile from "../../schema/config.schema.json" with { type: "json" };
import { lint } from "../../src/lint.ts";
import { describeKey, isCurrent } from "../../src/reference/describe-key.ts";
import { allKeysBelow, findKey, pathSteps } from "../../src/reference/find-key.ts";
import { type SchemaKey, rootKey } from "../../src/reference/schema-key.ts";
import type { JsonSchema } from "../../src/schema/json-schema.ts";
import { parseToml } from "../../src/toml/parse.ts";
import type { TomlValue } from "../../src/toml/types.ts";

const root = schemaFile as unknown as JsonSchema;
const keys = [...allKeysBelow(rootKey(root), root)];

function about(
  path: string,
): ReturnType<typeof describeKey> & { readonly fact: (label: string) => string | undefined } {
  const { key, missing } = findKey(pathSteps(path), root);
  expect(missing).toBeUndefined();
  const description = describeKey(key, root);
  return { ...description, fact: (label) => description.facts.find(([name]) => name === label)?.[1] };
}

describe("a description of a key", () => {
  it("has type, default and values with their meaning", () => {
    const { fact, values, example } = about("approval_policy");
    expect(fact("Default")).toBe('`"on-request"`');
    expect(values.map(([value]) => value)).toEqual(["on-request", "never", "on-failure", "untrusted"]);
    expect(values.every(([, meaning]) => meaning !== "")).toBe(true);
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
    expect(about("hooks.Stop.hooks.type").values.map(([value]) => value)).toContain("mcp_tool");
  });

  it("covers every key: nothing is without a type, a place and, but for names of one's own, a text", () => {
    expect(keys.length).toBeGreaterThan(1000);
    const silent = keys.filter((key) => {
      const { text, facts } = describeKey(key, root);
      const filled = facts.every(([, fact]) => fact !== "");
      return !filled || (text.length === 0 && key.path.at(-1) !== "*");
    });
    expect(silent.map(({ path }) => path.join("."))).toEqual([]);
  });
});

describe("an example", () => {
  const examples = keys.flatMap((key) => {
    const { example } = describeKey(key, root);
    return example === undefined ? [] : [{ key, example }];
  });

  it("is there for nine of ten keys that are to be used", () => {
    const current = keys.filter((key) => isCurrent(key) && !/\.(amazon-bedrock|gcp)/.test(key.path.join(".")));
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
function holds(value: TomlValue, path: SchemaKey["path"]): boolean {
  if (value.kind === "array") return value.items.some((item) => holds(item, path)) || path.length === 0;
  const [name, ...rest] = path;
  if (name === undefined) return true;
  if (value.kind !== "table") return false;
  return value.entries.some(({ key, value: inner }) => (name === "*" || key.name === name) && holds(inner, rest));
}
