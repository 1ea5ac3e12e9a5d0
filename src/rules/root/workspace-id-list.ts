import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";
import { trimmed } from "../../words/rust-text.ts";

export const docs: RuleDocs = {
  summary: "Several workspace ids in one string.",
  why: "Codex refuses to start: `forced_chatgpt_workspace_id` takes one id, or a list of ids.",
  fix: "Write a list.",
  bad: 'forced_chatgpt_workspace_id = "aaaa,bbbb"\n',
  good: 'forced_chatgpt_workspace_id = ["aaaa", "bbbb"]\n',
};

export const rule = defineRule({
  code: "root/workspace-id-list",
  effect: "fatal",
  check(context) {
    const at = context.value("forced_chatgpt_workspace_id");
    const text = context.string("forced_chatgpt_workspace_id");
    if (!at || !text?.includes(",")) return;
    const ids = text.split(",").map(trimmed).filter(Boolean);
    const list = `[${ids.map((id) => JSON.stringify(id)).join(", ")}]`;
    context.report({
      at,
      path: ["forced_chatgpt_workspace_id"],
      message: "`forced_chatgpt_workspace_id` takes one id or a list of ids, not several ids in one string.",
      ...(ids.length > 0 && { hint: `Write ${list}.`, fix: rewriteFix("Write a list", at, list, true) }),
    });
  },
});
