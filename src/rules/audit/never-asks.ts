import { rewriteFix } from "../../edit/rewrite-fix.ts";
import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "Nobody is asked before Codex does something.",
  why:
    'With `approval_policy = "never"` the sandbox is all that holds a command back. What it allows happens at once, on the ' +
    "word of a web page, an issue or a file that the model has read.",
  fix: "Use `on-request`. For runs without a person, keep the sandbox at `read-only` or `workspace-write` without network.",
  bad: 'approval_policy = "never"\n',
  good: 'approval_policy = "on-request"\n',
};

export const rule = defineRule({
  code: "audit/never-asks",
  effect: "risk",
  group: "audit",
  on: {
    approval_policy: (policy) => {
      const { root } = policy;
      const sandbox = root.text("default_permissions") ?? root.text("sandbox_mode");
      // Without a sandbox besides, another rule says it, and more.
      if (policy.text() !== "never" || sandbox?.endsWith("danger-full-access")) return;
      const isMild = sandbox?.endsWith("read-only");
      policy.report("Nobody is asked before a command runs; the sandbox is all that holds it back.", {
        fix: rewriteFix('Change to "on-request"', policy.node, '"on-request"', false),
        ...(isMild && { severity: "info" }),
      });
    },
  },
});
