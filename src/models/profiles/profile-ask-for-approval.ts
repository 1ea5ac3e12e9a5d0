import { AskForApprovalGranular } from "../approval-policy/ask-for-approval-granular.ts";
import { union } from "../types.ts";
import type { z } from "../z.ts";
import { ProfileAskForApprovalMode } from "./profile-ask-for-approval-mode.ts";

/** Like `AskForApproval`, with one value more. */
export const ProfileAskForApproval = union(
  "ProfileAskForApproval",
  "When Codex stops and asks before it does something: a word, or a table with the single key `granular`.",
  [ProfileAskForApprovalMode, AskForApprovalGranular],
);
export type ProfileAskForApproval = z.infer<typeof ProfileAskForApproval>;
