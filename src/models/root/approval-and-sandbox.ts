import { AskForApproval } from "../approval-policy/ask-for-approval.ts";
import { ApprovalsReviewer } from "../approvals-reviewer.ts";
import { AutoReviewToml } from "../auto-review-toml.ts";
import { field, type Fields } from "../field.ts";
import { PermissionsToml } from "../permissions/permissions-toml.ts";
import { ACCESS_ORDER } from "../power-orders.ts";
import { SandboxMode } from "../sandbox/sandbox-mode.ts";
import { SandboxWorkspaceWrite } from "../sandbox/sandbox-workspace-write.ts";
import { ShellEnvironmentPolicyToml } from "../shell-environment-policy.ts";
import { bool, str } from "../types.ts";
import { WindowsToml } from "../windows-toml.ts";

/** Top-level keys that bound what Codex may do. */
export const approvalAndSandboxFields = {
  approval_policy: field(AskForApproval, {
    power: { order: ["untrusted", "on-request", "never"] },
    doc:
      "When Codex stops and asks before it does something. The sandbox is a separate matter: `never` together with a " +
      "sandbox means that what the sandbox forbids fails.",
    default: "on-request",
  }),
  approvals_reviewer: field(ApprovalsReviewer, {
    power: { order: ["user", "auto_review"] },
    doc: "Who decides on the approval requests that `approval_policy` lets through.",
    default: "user",
  }),
  auto_review: field(AutoReviewToml, {
    doc: 'Settings of the automatic reviewer that `approvals_reviewer = "auto_review"` puts in charge.',
  }),
  sandbox_mode: field(SandboxMode, {
    power: { order: ["read-only", "workspace-write", "danger-full-access"] },
    doc:
      "What the commands that the model runs are able to touch. Without it, `workspace-write` applies in a directory " +
      "that has a `[projects]` entry and `read-only` everywhere else.",
  }),
  sandbox_workspace_write: field(SandboxWorkspaceWrite, {
    doc: 'What `sandbox_mode = "workspace-write"` allows beyond the working directory.',
  }),
  default_permissions: field(str(), {
    power: { order: [":read-only", ":workspace", ":danger-full-access"] },
    doc:
      "Permission profile to apply in place of `sandbox_mode`: the name of a `[permissions.*]` table, or `:workspace`, " +
      "`:read-only` or `:danger-full-access`. Codex does not start when there is no such profile.",
    examples: [":workspace", ":read-only"],
  }),
  permissions: field(PermissionsToml, {
    power: { order: ACCESS_ORDER },
    doc:
      "Permission profiles of your own, by name, for `default_permissions`. With profiles here, Codex does not start " +
      "unless `default_permissions` or `sandbox_mode` is set too.",
  }),
  shell_environment_policy: field(ShellEnvironmentPolicyToml, {
    doc: "Which environment variables the commands that the model runs get to see.",
  }),
  allow_login_shell: field(bool(), {
    doc:
      "Whether commands may run in a login shell, which reads your shell profile. `true` makes a login shell the default; " +
      "`false` refuses commands that ask for one.",
    default: true,
  }),
  allow_symlinked_codex_home: field(bool(), {
    doc:
      "Whether the macOS sandbox follows symbolic links in writable directories at or below `$CODEX_HOME`. It makes " +
      "nothing writable by itself, but trusts the links' targets, even outside `$CODEX_HOME` and if they change while " +
      "Codex runs. It has no effect on Linux and Windows.",
    default: false,
  }),
  windows: field(WindowsToml, { doc: "Settings for native Windows." }),
} satisfies Fields;
