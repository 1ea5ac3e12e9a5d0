import { enumeration, field, table } from "../field.ts";
import { bool, list, str } from "../types.ts";
import type { z } from "../z.ts";

export const MarketplaceSourceType = enumeration("MarketplaceSourceType", {
  git: "A Git repository, which Codex clones and keeps up to date.",
  local: "A folder on this machine.",
});

export const MarketplaceConfig = table("MarketplaceConfig", {
  doc: "A marketplace: a catalog that plugins are installed from. `codex plugin marketplace add` writes these tables.",
  positional: "required",
  fields: {
    auto_update: field(bool(), {
      doc: "Whether Codex updates the catalog and what was installed from it by itself. Accepted for a local folder too.",
    }),
    last_updated: field(str(), { doc: "When Codex last fetched the marketplace. Written by Codex." }),
    last_revision: field(str(), { doc: "Git revision that Codex last fetched. Written by Codex." }),
    source_type: field(MarketplaceSourceType, { doc: "What `source` is." }),
    source: field(str(), {
      doc:
        "Address of the Git repository, or the absolute path of the folder. The catalog is in " +
        "`.agents/plugins/marketplace.json` below it.",
      examples: ["https://github.com/example/plugins.git"],
    }),
    ref: field(str(), { doc: "Branch, tag or commit of the Git repository to use. Without it, its default branch." }),
    sparse_paths: field(list(str()), {
      doc: "Folders of the Git repository to check out. Name that of the catalog, too. Without it, all.",
    }),
  },
});
export type MarketplaceConfig = z.infer<typeof MarketplaceConfig>;
