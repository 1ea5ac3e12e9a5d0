import { enumeration } from "./field.ts";

export const ApprovalsReviewer = enumeration(
  "ApprovalsReviewer",
  {
    user: "Approval requests are shown to you.",
    auto_review:
      "A second model reviews each approval request under the policy of `[auto_review]`, so that work goes on without you.",
  },
  { aliases: { guardian_subagent: "auto_review" } },
);
