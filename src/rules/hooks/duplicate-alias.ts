import { defineRule } from "../define-rule.ts";
import { hookHandlers } from "../support/hook-groups.ts";

export const rule = defineRule({
  code: "hooks/duplicate-alias",
  effect: "fatal",
  docs: {
    summary: "A hook with both `commandWindows` and its older spelling `command_windows`.",
    why: "Codex refuses to start: it reads both as the same key.",
    fix: "Keep `commandWindows`.",
    bad:
      '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./done.sh"\ncommandWindows = "done.cmd"\n' +
      'command_windows = "done.cmd"\n',
    good: '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "./done.sh"\ncommandWindows = "done.cmd"\n',
  },
  check(context) {
    for (const { table, type, path } of hookHandlers(context)) {
      const former = table.get("command_windows");
      const key = table.get("commandWindows")?.key;
      if (type !== "command" || !former || !key) continue;
      context.report({
        at: former.key,
        path: [...path, "command_windows"],
        message: "`command_windows` is the older spelling of `commandWindows`; a hook cannot have both.",
        hint: "Remove it.",
        related: [{ message: "`commandWindows` is here", range: { start: key.start, end: key.end } }],
      });
    }
  },
});
