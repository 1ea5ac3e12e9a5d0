import { type RuleDocs, defineRule } from "../define-rule.ts";
import { nonFiniteNumbers } from "../support/non-finite-numbers.ts";
import { HOOK, hookWith } from "./hook.ts";

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
  on: {
    [`${HOOK}.input`]: (input) => {
      if (hookWith(input)?.type !== "mcp_tool") return;
      for (const number of nonFiniteNumbers(input)) number.report("The input of a tool cannot hold `nan` or `inf`.");
    },
  },
});
