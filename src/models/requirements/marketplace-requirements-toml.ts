import { enumeration, field, table } from "../field.ts";
import { bool, map, path, str } from "../types.ts";
import type { z } from "../z.ts";

export const MarketplaceAllowedSourceKind = enumeration("MarketplaceAllowedSourceKind", {
  git: "A Git repository, by `url` and `ref`.",
  host_pattern: "Every repository of a host that `host_pattern` fits.",
  local: "A folder, by `path`.",
});
export type MarketplaceAllowedSourceKind = z.infer<typeof MarketplaceAllowedSourceKind>;

export const MarketplaceAllowedSourceToml = table("MarketplaceAllowedSourceToml", {
  doc: "A source that plugins may come from.",
  positional: "all",
  fields: {
    source: field(MarketplaceAllowedSourceKind, { doc: "What kind of source it is." }),
    url: field(str(), { doc: "Address of the repository." }),
    ref: field(str(), { doc: "Branch, tag or commit." }),
    host_pattern: field(str(), { doc: "Pattern of host names." }),
    path: field(path(), { doc: "The folder.", path: "directory" }),
  },
  unknown: "fatal",
});
export type MarketplaceAllowedSourceToml = z.infer<typeof MarketplaceAllowedSourceToml>;

export const MarketplaceRequirementsToml = table("MarketplaceRequirementsToml", {
  doc: "Where plugins may come from.",
  positional: 1,
  fields: {
    restrict_to_allowed_sources: field(bool(), { doc: "Whether only `allowed_sources` may be used." }),
    allowed_sources: field(map(MarketplaceAllowedSourceToml, "source"), { doc: "The sources that may be used." }),
  },
  unknown: "fatal",
});
export type MarketplaceRequirementsToml = z.infer<typeof MarketplaceRequirementsToml>;
