import { type RuleDocs, defineRule } from "../define-rule.ts";
import { hookHandlers } from "../support/hook-groups.ts";

export const docs: RuleDocs = {
  summary: "A hook of a type that this release does not run.",
  why:
    "Codex knows the types `prompt` and `agent` but skips their hooks with a warning, and so it does with `mcp_tool` " +
    "for `SessionEnd`.",
  fix: "Use a `command`, or `mcp_tool` for other events.",
  bad: '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "prompt"\n',
  good: '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./done.sh"\n',
};

export const rule = defineRule({
  code: "hooks/unsupported-type",
  effect: "inert",
  check(context) {
    for (const { table, type, event, path } of hookHandlers(context)) {
      const value = table.get("type")?.value;
      const skipped = type === "prompt" || type === "agent" || (type === "mcp_tool" && event === "SessionEnd");
      if (!value || !skipped) continue;
      context.report({
        at: value,
        path: [...path, "type"],
        message:
          type === "mcp_tool"
            ? "`SessionEnd` runs no `mcp_tool` hooks; Codex skips this one."
            : `Codex does not run \`${type}\` hooks yet and skips this one.`,
        hint: 'Use a hook with `type = "command"`.',
      });
    }
  },
});
