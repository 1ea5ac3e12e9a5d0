import { isBlank } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { HOOK } from "./hook.ts";

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
  on: {
    [HOOK]: (hook) => {
      for (const name of NEEDED[hook.text("type") ?? ""] ?? []) {
        const value = hook.child(name);
        if (value?.node.kind !== "string" || !isBlank(value.node.value)) continue;
        value.report(`\`${name}\` is blank; Codex skips the hook.`);
      }
    },
  },
});
