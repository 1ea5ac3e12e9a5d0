import { type RuleDocs, defineRule } from "../define-rule.ts";
import { HOOK, hookWith } from "./hook.ts";

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
  on: {
    [`${HOOK}.type`]: (place) => {
      const { event, type = "" } = hookWith(place) ?? {};
      const hint = 'Use a hook with `type = "command"`.';
      if (type === "prompt" || type === "agent") {
        place.report(`Codex does not run \`${type}\` hooks yet and skips this one.`, { hint });
      } else if (type === "mcp_tool" && event === "SessionEnd") {
        place.report("`SessionEnd` runs no `mcp_tool` hooks; Codex skips this one.", { hint });
      }
    },
  },
});
