import { type RuleDocs, defineRule } from "../define-rule.ts";
import { asString } from "../rule-context.ts";
import { trimmed } from "../../words/rust-text.ts";

const RESERVED = new Set([
  "api_tool",
  "browser",
  "computer",
  "container",
  "file_search",
  "functions",
  "image_gen",
  "mcp",
  "multi_tool_use",
  "python",
  "terminal",
  "tool_search",
  "web",
]);

export const docs: RuleDocs = {
  summary: "A namespace that the tools of `features.multi_agent_v2` cannot have.",
  why: "Codex refuses to start, even while the feature is off.",
  fix:
    "Use 1 to 64 of the characters `A-Z`, `a-z`, `0-9`, `_` and `-`, and no namespace that other tools have, such as " +
    "`functions`, `web`, or one that starts with `mcp__`. Without the key it is `collaboration`.",
  bad: '[features.multi_agent_v2]\ntool_namespace = "functions"\n',
  good: '[features.multi_agent_v2]\ntool_namespace = "team"\n',
};

export const rule = defineRule({
  code: "features/tool-namespace",
  effect: "fatal",
  check(context) {
    const value = context.table("features", "multi_agent_v2")?.get("tool_namespace")?.value;
    const name = asString(value);
    const problem = name === undefined ? undefined : problemOf(name);
    if (!value || problem === undefined) return;
    context.report({ at: value, path: ["features", "multi_agent_v2", "tool_namespace"], message: problem });
  },
});

function problemOf(name: string): string | undefined {
  if (name === "") return "`tool_namespace` must not be empty.";
  if (trimmed(name) !== name) return "`tool_namespace` must not start or end with white space.";
  if (!/^[\w-]+$/.test(name)) return "`tool_namespace` takes letters from `a` to `z`, digits, `_` and `-` only.";
  if (name.length > 64) return `\`tool_namespace\` must not be longer than 64 characters; this is ${name.length}.`;
  if (RESERVED.has(name)) return `\`${name}\` is the namespace of other tools already.`;
  return name.startsWith("mcp__") ? "Namespaces that start with `mcp__` belong to MCP servers." : undefined;
}
