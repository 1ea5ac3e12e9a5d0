import { AppToolApproval } from "../app-tool-approval.ts";
import { ApprovalsReviewer } from "../approvals-reviewer.ts";
import { field, table } from "../field.ts";
import { ToolExposureSurface } from "../mcp/tool-exposure-surface.ts";
import { bool, list, map } from "../types.ts";
import type { z } from "../z.ts";

export const AppToolConfig = table("AppToolConfig", {
  doc: "Settings for one tool of an app.",
  positional: "required",
  fields: {
    enabled: field(bool(), {
      doc: "Whether the tool can be used. Wins over `default_tools_enabled` and over the hints of the tool.",
    }),
    approval_mode: field(AppToolApproval, {
      doc: "When a call of this tool needs an approval. Wins over the app's `default_tools_approval_mode`.",
    }),
  },
  unknown: "inert",
});
export type AppToolConfig = z.infer<typeof AppToolConfig>;

export const AppLinkConfig = table("AppLinkConfig", {
  doc: "Settings for one account that is connected to an app.",
  positional: "required",
  fields: {
    approvals_reviewer: field(ApprovalsReviewer, {
      doc: "Who answers approval requests for calls under this account. Wins over the app's setting.",
    }),
    default_tools_approval_mode: field(AppToolApproval, {
      doc: "When calls under this account need an approval, apart from tools with a setting of their own.",
    }),
  },
  unknown: "inert",
});
export type AppLinkConfig = z.infer<typeof AppLinkConfig>;

export const AppConfig = table("AppConfig", {
  buffered: true,
  doc: "Settings for one app (connector).",
  positional: "required",
  fields: {
    enabled: field(bool(), {
      doc: "`false` keeps the app and its tools away from the model.",
      default: true,
    }),
    omit_tools_from: field(list(ToolExposureSurface), {
      doc:
        "Ways of offering tools to the model from which the app's tools are left out. An empty list takes back what a " +
        "lower layer left out.",
    }),
    approvals_reviewer: field(ApprovalsReviewer, {
      doc: "Who answers approval requests for this app's tools. Wins over `apps._default` and the top-level setting.",
    }),
    destructive_enabled: field(bool(), {
      doc: "Whether tools that say of themselves that they destroy data can be used.",
    }),
    open_world_enabled: field(bool(), {
      doc: "Whether tools that say of themselves that they reach the outside world can be used.",
    }),
    default_tools_approval_mode: field(AppToolApproval, {
      doc: "When calls of the app's tools need an approval, apart from those with an entry in `tools`.",
    }),
    default_tools_enabled: field(bool(), {
      doc: "Whether the app's tools can be used, apart from those with an entry in `tools`.",
    }),
    tools: field(map(AppToolConfig, "tool"), { doc: "Settings for single tools of the app, by their names." }),
    links: field(map(AppLinkConfig, "connected account"), {
      doc: "Settings for single accounts that are connected to the app, by the ids of their links.",
    }),
  },
  unknown: "inert",
});
export type AppConfig = z.infer<typeof AppConfig>;
