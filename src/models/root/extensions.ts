import { field, type Fields } from "../field.ts";
import { MarketplaceConfig } from "../marketplaces/marketplace-config.ts";
import { PluginsConfigToml } from "../plugins/plugins-config-toml.ts";
import { SkillsConfig } from "../skills/skills-config.ts";
import { map } from "../types.ts";

/** Top-level keys about what can be added to Codex. */
export const extensionsFields = {
  skills: field(SkillsConfig, { doc: "Which skills the model is told about." }),
  plugins: field(PluginsConfigToml, { doc: "Settings of plugins, by id.", feature: "plugins" }),
  marketplaces: field(map(MarketplaceConfig, "marketplace"), { doc: "Where plugins are installed from, by name." }),
} satisfies Fields;
