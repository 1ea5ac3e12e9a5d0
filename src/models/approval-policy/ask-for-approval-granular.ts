import { required, table } from "../field.ts";
import type { z } from "../z.ts";
import { GranularApprovalConfig } from "./granular-approval-config.ts";

export const AskForApprovalGranular = table("AskForApprovalGranular", {
  doc: "An approval policy that decides by the kind of request instead of by one word.",
  fields: {
    granular: required(GranularApprovalConfig, { doc: "Which kinds of requests reach you." }),
  },
  unknown: "fatal",
});
export type AskForApprovalGranular = z.infer<typeof AskForApprovalGranular>;
