import { field, required, table } from "../field.ts";
import { bool } from "../types.ts";
import type { z } from "../z.ts";

export const GranularApprovalConfig = table("GranularApprovalConfig", {
  doc:
    "For each kind of approval request, whether it is shown to you (`true`) or declined at once without asking " +
    "(`false`). Three kinds must be spelled out.",
  positional: "all",
  fields: {
    sandbox_approval: required(bool(), {
      doc: "Requests to run a command with more permissions than the sandbox gives it, or without the sandbox.",
    }),
    rules: required(bool(), {
      doc: "Requests that come from a `prompt` decision of an execution-policy rule.",
    }),
    skill_approval: field(bool(), {
      doc: "Requests to run a script of a skill.",
      default: false,
    }),
    request_permissions: field(bool(), {
      doc: "Requests that the model makes with the `request_permissions` tool.",
      default: false,
    }),
    mcp_elicitations: required(bool(), {
      doc: "Questions that an MCP server asks during a tool call.",
    }),
  },
});
export type GranularApprovalConfig = z.infer<typeof GranularApprovalConfig>;
