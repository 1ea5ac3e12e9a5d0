import { AppToolApproval } from "../app-tool-approval.ts";
import { field, openTable, required, table } from "../field.ts";
import { bool, map, str } from "../types.ts";
import type { z } from "../z.ts";

export const AppToolResultSourceRequirementToml = table("AppToolResultSourceRequirementToml", {
  doc: "What a tool's results are, for the analytics of an organization.",
  positional: "all",
  fields: {
    format: required(str(), { doc: "Format of the results." }),
    type: required(str(), { doc: "Type of the source." }),
  },
  unknown: "fatal",
});
export type AppToolResultSourceRequirementToml = z.infer<typeof AppToolResultSourceRequirementToml>;

export const AppToolRequirementToml = table("AppToolRequirementToml", {
  doc: "Limits of one tool of an app. Codex does not notice unknown keys here.",
  positional: "all",
  buffered: true,
  fields: {
    approval_mode: field(AppToolApproval, { doc: "When the tool may run without being asked about." }),
    analytics_result_source: field(AppToolResultSourceRequirementToml, {
      doc: "What the tool's results are, for analytics.",
    }),
  },
  unknown: "inert",
});
export type AppToolRequirementToml = z.infer<typeof AppToolRequirementToml>;

export const AppRequirementToml = table("AppRequirementToml", {
  doc: "Limits of one app. Codex does not notice unknown keys here.",
  positional: "all",
  fields: {
    enabled: field(bool(), { doc: "`false` switches the app off." }),
    tools: field(map(AppToolRequirementToml, "tool"), { doc: "Limits of single tools, by their names." }),
  },
  unknown: "inert",
});
export type AppRequirementToml = z.infer<typeof AppRequirementToml>;

export const AppsRequirementsToml = openTable("AppsRequirementsToml", {
  doc: "Limits of apps, by their ids.",
  fields: {},
  rest: AppRequirementToml,
  restName: "app",
});
export type AppsRequirementsToml = z.infer<typeof AppsRequirementsToml>;
