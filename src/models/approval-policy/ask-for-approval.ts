import { union } from "../types.ts";
import type { z } from "../z.ts";
import { AskForApprovalGranular } from "./ask-for-approval-granular.ts";
import { AskForApprovalMode } from "./ask-for-approval-mode.ts";

export const AskForApproval = union(
  "AskForApproval",
  "When Codex stops and asks before it does something: a word, or a table with the single key `granular`.",
  [AskForApprovalMode, AskForApprovalGranular],
);
export type AskForApproval = z.infer<typeof AskForApproval>;
