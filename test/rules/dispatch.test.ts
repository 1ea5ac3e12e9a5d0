import { expect, it } from "vitest";
import type { FileKind } from "../../src/lint-options.ts";
import { ConfigFile } from "../../src/resolve/config-file.ts";
import type { Place } from "../../src/resolve/place.ts";
import { defineRule, type Rule } from "../../src/rules/define-rule.ts";
import { Dispatch } from "../../src/rules/dispatch.ts";
import { parseToml } from "../../src/toml/parse.ts";

/** The paths of the places that a rule is told of. */
function told(text: string, rule: Partial<Rule>, kind: FileKind = "config"): string[] {
  const whole = defineRule({ code: "test/code", effect: "risk", ...rule });
  const file = new ConfigFile(parseToml(text), { kind });
  new Dispatch([whole], kind).run(file);
  return file.found.map(({ path }) => path.join("."));
}

const say = (place: Place): void => place.report("Here.");

it.each([
  ["", "model = 1\n", [""]],
  ["model", "model = 1\nmodel_provider = 2\n", ["model"]],
  ["mcp_servers.*", "[mcp_servers.a]\n[mcp_servers.b]\n", ["mcp_servers.a", "mcp_servers.b"]],
  ["mcp_servers.*.args.[]", '[mcp_servers.a]\nargs = ["x", "y"]\n', ["mcp_servers.a.args.0", "mcp_servers.a.args.1"]],
  ["mcp_servers.[]", "[mcp_servers.a]\n", []],
  ["hooks.*.[].hooks.[]", "[[hooks.Stop]]\n[[hooks.Stop.hooks]]\n", ["hooks.Stop.0.hooks.0"]],
  ["bogus.*.deep", "[bogus.a]\ndeep = 1\n", ["bogus.a.deep"]],
  ["windows.allow_mxc", 'windows = ["elevated", true]\n', ["windows.allow_mxc"]],
])("tells of %j", (path, text, expected) => {
  expect(told(text, { on: { [path]: say } })).toEqual(expected);
});

it("tells of what the models mark, wherever it is", () => {
  const text = "[agents]\nmax_threads = 2\n[features]\ncodex_hooks = true\n";
  expect(told(text, { onField: { aliasOf: say } })).toEqual(["agents.max_threads", "features.codex_hooks"]);
});

it("tells of a kind of type", () => {
  expect(told('approval_policy = "never"\nmodel = "x"\n', { onShape: { enum: say } })).toEqual(["approval_policy"]);
});

it("asks at the end, and only for the kinds of file that a rule is for", () => {
  const rule = { kinds: ["profile"], end: ({ root }: ConfigFile) => say(root) } as const;
  expect(told("", rule)).toEqual([]);
  expect(told("", rule, "profile")).toEqual([""]);
});
