import { type RuleDocs, defineRule } from "../define-rule.ts";
import { hookHandlers } from "../support/hook-groups.ts";
import { nonFinite } from "../support/non-finite.ts";

export const docs: RuleDocs = {
  summary: "`nan` or `inf` in the `input` of an `mcp_tool` hook.",
  why: "Codex refuses to start: arguments of MCP tools are JSON, which has no such numbers.",
  fix: "Use a finite number, or a string.",
  bad: '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "mcp_tool"\nserver = "notes"\ntool = "add"\ninput = { limit = inf }\n',
  good: '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "mcp_tool"\nserver = "notes"\ntool = "add"\ninput = { limit = 1000 }\n',
};

export const rule = defineRule({
  code: "hooks/non-finite-input",
  effect: "fatal",
  check(context) {
    for (const { table, type, path } of hookHandlers(context)) {
      if (type !== "mcp_tool") continue;
      for (const found of nonFinite(table.get("input")?.value, [...path, "input"])) {
        context.report({
          at: found.value,
          path: found.path,
          message: "The input of a tool cannot hold `nan` or `inf`.",
        });
      }
    }
  },
});
