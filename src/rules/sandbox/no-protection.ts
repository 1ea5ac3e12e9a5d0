import type { Place } from "../../resolve/place.ts";
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
  stage: "use",
  on: {
    default_permissions: (profile) => check(profile, ":danger-full-access"),
    sandbox_mode: (mode) => {
      // The profile wins over the mode.
      if (!mode.root.child("default_permissions")) check(mode, "danger-full-access");
    },
  },
});

function check(protection: Place, none: string): void {
  if (protection.text() !== none) return;
  const { file, root } = protection;
  const unasked = root.text("approval_policy") === "never" ? root.child("approval_policy") : undefined;
  const isShared = file.kind === "project-config";
  // A profile is chosen by name, for just this.
  const isRemark = file.kind === "profile" || (!unasked && !isShared);
  const message = unasked
    ? "Commands run without a sandbox, and nobody is asked before."
    : `Commands run without a sandbox${isShared ? ", for everybody who works on this project" : ""}.`;
  const instead = none.startsWith(":") ? 'default_permissions = ":workspace"' : 'sandbox_mode = "workspace-write"';
  protection.report(message, {
    hint: `Write \`${instead}\`, unless this is a machine or container that you can afford to lose.`,
    ...(unasked && { related: [unasked.valueHere("approvals are switched off here")] }),
    ...(isRemark && { severity: "info" }),
  });
}
