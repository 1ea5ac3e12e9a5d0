import { APPROVAL_MODES } from "../approval-policy/ask-for-approval-mode.ts";
import { enumeration } from "../field.ts";
import type { z } from "../z.ts";

/** Like `AskForApprovalMode`, but Codex does not refuse `untrusted` in a profile. */
export const ProfileAskForApprovalMode = enumeration(
  "ProfileAskForApprovalMode",
  { ...APPROVAL_MODES, untrusted: "Used to ask before every command that is not known to be safe." },
  {
    aliases: { "on-failure": "on-request" },
    deprecated: { untrusted: "At the top level Codex refuses to start with this value: use `on-request`." },
  },
);
export type ProfileAskForApprovalMode = z.infer<typeof ProfileAskForApprovalMode>;
