import { regexProblem } from "../../words/rust-regex/regex-problem.ts";
import type { Place } from "../../resolve/place.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "An expression for the addresses or arguments of an MCP server that is not a regular expression.",
  why: "Codex refuses to start.",
  fix: "Write a regular expression in the syntax of Rust: no look-around, no backreferences.",
  kind: "requirements",
  bad: '[mcp_servers.docs]\nidentity = { url = { match = "regex", expression = "(" } }\n',
  good: '[mcp_servers.docs]\nidentity = { url = { match = "regex", expression = "https://.*" } }\n',
};

export const rule = defineRule({
  code: "requirements/invalid-regex",
  effect: "fatal",
  kinds: ["requirements"],
  on: { "mcp_servers.*.identity": look, "plugins.*.mcp_servers.*.identity": look },
});

function look(identity: Place): void {
  // A plain command says all: nothing else is looked at.
  if (identity.text("command") !== undefined) return;
  const url = identity.child("url");
  for (const matcher of url ? [url] : (identity.child("command")?.child("args")?.items ?? [])) {
    if (matcher.text("match") !== "regex") continue;
    const expression = matcher.child("expression");
    const problem = regexProblem(expression?.text() ?? "");
    if (problem !== undefined) expression?.report(`This is not a regular expression: ${problem}.`);
  }
}
