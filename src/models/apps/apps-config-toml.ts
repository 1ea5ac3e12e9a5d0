import { AppToolApproval } from "../app-tool-approval.ts";
import { ApprovalsReviewer } from "../approvals-reviewer.ts";
import { field, openTable, table } from "../field.ts";
import { bool } from "../types.ts";
import type { z } from "../z.ts";
import { AppConfig } from "./app-config.ts";

export const AppsDefaultConfig = table("AppsDefaultConfig", {
  doc: "Settings for all apps that have none of their own.",
  positional: "required",
  fields: {
    enabled: field(bool(), {
      doc: "`false` turns off every app that does not have `enabled = true` itself.",
      default: true,
    }),
    approvals_reviewer: field(ApprovalsReviewer, {
      doc: "Who answers approval requests for the tools of apps. Without it, the top-level `approvals_reviewer` holds.",
    }),
    destructive_enabled: field(bool(), {
      doc: "Whether tools that say of themselves that they destroy data can be used.",
      default: true,
    }),
    open_world_enabled: field(bool(), {
      doc: "Whether tools that say of themselves that they reach the outside world can be used.",
      default: true,
    }),
    default_tools_approval_mode: field(AppToolApproval, {
      doc: "When calls of an app's tools need an approval, where neither the app nor the tool says so.",
    }),
  },
});
export type AppsDefaultConfig = z.infer<typeof AppsDefaultConfig>;

export const AppsConfigToml = openTable("AppsConfigToml", {
  doc: "Apps (connectors) of your ChatGPT account: which of them Codex may use, and when it asks first.",
  fields: {
    _default: field(AppsDefaultConfig, { doc: "Settings for all apps that have none of their own." }),
  },
  rest: AppConfig,
  restName: "app id",
});
export type AppsConfigToml = z.infer<typeof AppsConfigToml>;
