import { type RuleDocs, defineRule } from "../define-rule.ts";

export const docs: RuleDocs = {
  summary: "Commands run without a sandbox.",
  why:
    'With `danger-full-access` a command may change any file and reach any host. With `approval_policy = "never"` on ' +
    "top of it nobody is asked either: one bad instruction in a page or a file that the model reads is enough. Together, " +
    "and in a project's file, which all its users get, it is a warning; alone, and in a profile, a remark.",
  fix: 'Use `workspace-write`, or keep `approval_policy = "on-request"`. In a container that is thrown away it is fine.',
  bad: 'sandbox_mode = "danger-full-access"\napproval_policy = "never"\n',
  good: 'sandbox_mode = "workspace-write"\napproval_policy = "never"\n',
};

export const rule = defineRule({
  code: "sandbox/no-protection",
  effect: "risk",
  check(context) {
    const profile = context.value("default_permissions");
    // The profile wins over the mode.
    const name = profile ? "default_permissions" : "sandbox_mode";
    const value = profile ?? context.value("sandbox_mode");
    if (value?.kind !== "string" || value.value !== (profile ? ":danger-full-access" : "danger-full-access")) return;
    const approval = context.value("approval_policy");
    const unasked = approval?.kind === "string" && approval.value === "never" ? approval : undefined;
    const { kind = "config" } = context.options;
    const shared = kind === "project-config";
    context.report({
      at: value,
      path: [name],
      message: unasked
        ? "Commands run without a sandbox, and nobody is asked before."
        : `Commands run without a sandbox${shared ? ", for everybody who works on this project" : ""}.`,
      ...(unasked && {
        related: [{ message: "approvals are switched off here", range: { start: unasked.start, end: unasked.end } }],
      }),
      // A profile is chosen by name, for just this.
      ...((kind === "profile" || (!unasked && !shared)) && { severity: "info" }),
    });
  },
});
