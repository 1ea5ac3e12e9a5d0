import { AllowDenyRequirementToml } from "../allow-deny-requirement-toml.ts";
import { enumeration, field, required, table } from "../field.ts";
import { bool, list, map, str } from "../types.ts";
import type { z } from "../z.ts";

const BrowserUseAccessApprovalLifetimeToml = enumeration("BrowserUseAccessApprovalLifetimeToml", {
  turn: "Until the turn ends.",
  thread: "Until the conversation ends.",
});

export const BrowserUseOriginPolicyToml = table("BrowserUseOriginPolicyToml", {
  doc: "What Codex may do on a website.",
  fields: {
    access: field(AllowDenyRequirementToml, { doc: "Whether Codex may open the site at all." }),
    access_approval_lifetime: field(BrowserUseAccessApprovalLifetimeToml, { doc: "How long an approval lasts." }),
    auto_review: field(AllowDenyRequirementToml, { doc: "Whether an automatic review may decide." }),
    downloads: field(AllowDenyRequirementToml, { doc: "Whether Codex may download files from the site." }),
    uploads: field(AllowDenyRequirementToml, { doc: "Whether Codex may upload files to the site." }),
    full_cdp_access: field(AllowDenyRequirementToml, {
      doc: "Whether Codex may use the whole Chrome DevTools Protocol on the site, instead of a safe part of it.",
    }),
    persistent_approval: field(bool(), { doc: "Whether an approval may be kept for good." }),
  },
});
export type BrowserUseOriginPolicyToml = z.infer<typeof BrowserUseOriginPolicyToml>;

export const RequestHeaderToml = table("RequestHeaderToml", {
  doc: "A header that the browser extension sends.",
  positional: "all",
  fields: {
    name: required(str(), { doc: "Name of the header." }),
    value: required(str(), { doc: "Value of the header.", secret: true }),
  },
  unknown: "fatal",
});
export type RequestHeaderToml = z.infer<typeof RequestHeaderToml>;

export const BrowserUseExtensionRequirementsToml = table("BrowserUseExtensionRequirementsToml", {
  doc: "What the browser extension does.",
  positional: "all",
  fields: { request_headers: field(list(RequestHeaderToml), { doc: "Headers that are sent with each request." }) },
});
export type BrowserUseExtensionRequirementsToml = z.infer<typeof BrowserUseExtensionRequirementsToml>;

export const BrowserUseRequirementsToml = table("BrowserUseRequirementsToml", {
  doc: "What Codex may do when it works in a browser.",
  fields: {
    allow_history_access: field(bool(), { doc: "`false` keeps Codex from reading the browser's history." }),
    allow_webmcp: field(bool(), { doc: "`false` keeps Codex from tools that websites offer." }),
    allow_global_persistent_approval: field(bool(), { doc: "`false` keeps approvals of all sites from being kept." }),
    disable_auto_review: field(bool(), { doc: "Whether no automatic review decides." }),
    default_origin_policy: field(BrowserUseOriginPolicyToml, {
      doc: "Policy for websites that have none in `origins`.",
    }),
    origins: field(map(BrowserUseOriginPolicyToml, "website"), { doc: "Policies for single websites." }),
    extension: field(BrowserUseExtensionRequirementsToml, { doc: "The browser extension." }),
  },
});
export type BrowserUseRequirementsToml = z.infer<typeof BrowserUseRequirementsToml>;
