import { AskForApprovalGranular } from "../approval-policy/ask-for-approval-granular.ts";
import { enumeration } from "../field.ts";
import { union } from "../types.ts";
import type { z } from "../z.ts";

const ApprovalPolicyRequirementMode = enumeration("ApprovalPolicyRequirementMode", {
  untrusted: "Ask before anything but known commands that only read. No `config.toml` can choose it any more.",
  "on-failure": "Ask when a command has failed in the sandbox.",
  "on-request": "Ask when the model thinks that it is necessary.",
  never: "Never ask.",
});

export const ApprovalPolicyRequirement = union(
  "ApprovalPolicyRequirement",
  "An approval policy: a word, or a table with the single key `granular`.",
  [ApprovalPolicyRequirementMode, AskForApprovalGranular],
);
export type ApprovalPolicyRequirement = z.infer<typeof ApprovalPolicyRequirement>;
