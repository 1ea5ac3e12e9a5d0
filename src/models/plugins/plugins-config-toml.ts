import { field, openTable, table } from "../field.ts";
import { bool } from "../types.ts";
import type { z } from "../z.ts";
import { PluginConfig } from "./plugin-config.ts";

export const PluginsDefaultConfig = table("PluginsDefaultConfig", {
  doc: "Settings for all plugins that have none of their own.",
  positional: "required",
  fields: {
    enabled: field(bool(), { doc: "Whether a plugin without an `enabled` of its own is used.", default: true }),
  },
});
export type PluginsDefaultConfig = z.infer<typeof PluginsDefaultConfig>;

export const PluginsConfigToml = openTable("PluginsConfigToml", {
  doc: "Installed plugins, by `plugin@marketplace`. Every key but `_default` names a plugin and must be a table.",
  fields: {
    _default: field(PluginsDefaultConfig, { doc: "Settings for all plugins that have none of their own." }),
  },
  rest: PluginConfig,
  restName: "plugin",
});
export type PluginsConfigToml = z.infer<typeof PluginsConfigToml>;
