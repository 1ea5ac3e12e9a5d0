import { AllowDenyRequirementToml } from "../allow-deny-requirement-toml.ts";
import { field, table } from "../field.ts";
import { bool, map } from "../types.ts";
import type { z } from "../z.ts";

export const BrowserUseOriginPolicyConfigToml = table("BrowserUseOriginPolicyConfigToml", {
  doc: "What Codex may do on a website. A restriction set by an administrator cannot be lifted here.",
  positional: "all",
  fields: {
    access: field(AllowDenyRequirementToml, { doc: "Whether Codex may open the site at all." }),
    downloads: field(AllowDenyRequirementToml, { doc: "Whether Codex may download files from the site." }),
    uploads: field(AllowDenyRequirementToml, { doc: "Whether Codex may upload files to the site." }),
    full_cdp_access: field(AllowDenyRequirementToml, {
      doc: "Whether Codex may use the whole Chrome DevTools Protocol on the site, instead of a safe part of it.",
    }),
  },
});
export type BrowserUseOriginPolicyConfigToml = z.infer<typeof BrowserUseOriginPolicyConfigToml>;

export const BrowserUseConfigToml = table("BrowserUseConfigToml", {
  doc: "What Codex may do when it works in a browser.",
  positional: "all",
  fields: {
    allow_history_access: field(bool(), { doc: "`false` keeps Codex from reading the browser's history." }),
    default_origin_policy: field(BrowserUseOriginPolicyConfigToml, {
      doc: "Policy for websites that have none in `origins`.",
    }),
    origins: field(map(BrowserUseOriginPolicyConfigToml, "website"), {
      doc: "Policies for single websites, by their origin: `http` or `https`, host and, where needed, port, without a path.",
    }),
  },
});
export type BrowserUseConfigToml = z.infer<typeof BrowserUseConfigToml>;
