import { type RuleDocs, defineRule } from "../define-rule.ts";
import { hookHandlers } from "../support/hook-groups.ts";
import { isBlank } from "../../words/rust-text.ts";

const NEEDED: Readonly<Record<string, readonly string[]>> = { command: ["command"], mcp_tool: ["server", "tool"] };

export const docs: RuleDocs = {
  summary: "A hook with a blank `command`, `server` or `tool`.",
  why: "Codex skips the hook with a warning.",
  fix: "Say what the hook is to run, or remove it.",
  bad: '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = ""\n',
  good: '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./done.sh"\n',
};

export const rule = defineRule({
  code: "hooks/blank",
  effect: "inert",
  check(context) {
    for (const { table, type, path } of hookHandlers(context)) {
      for (const name of NEEDED[type] ?? []) {
        const value = table.get(name)?.value;
        if (value?.kind !== "string" || !isBlank(value.value)) continue;
        context.report({ at: value, path: [...path, name], message: `\`${name}\` is blank; Codex skips the hook.` });
      }
    }
  },
});
