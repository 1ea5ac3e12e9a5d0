import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { trimmed } from "../../words/rust-text.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

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
  on: {
    forced_chatgpt_workspace_id: (workspaces) => {
      const text = workspaces.text();
      if (!text?.includes(",")) return;
      const ids = text.split(",").map(trimmed).filter(Boolean);
      const list = `[${ids.map((id) => JSON.stringify(id)).join(", ")}]`;
      workspaces.report(
        "`forced_chatgpt_workspace_id` takes one id or a list of ids, not several ids in one string.",
        ids.length > 0 ? { hint: `Write ${list}.`, fix: rewriteFix("Write a list", workspaces.node, list, true) } : {},
      );
    },
  },
});
