import { enumeration, field, required, table } from "../field.ts";
import { list, str } from "../types.ts";
import type { z } from "../z.ts";

export const ToolSuggestDiscoverableType = enumeration("ToolSuggestDiscoverableType", {
  connector: "An app (connector) of your ChatGPT account.",
  plugin: "A plugin of one of your marketplaces.",
});

const fields = () => ({
  type: required(ToolSuggestDiscoverableType, { doc: "What `id` stands for." }),
  id: required(str(), { doc: "Id of the app or plugin." }),
});

export const ToolSuggestDiscoverable = table("ToolSuggestDiscoverable", {
  doc: "An app or plugin that the model may suggest to install.",
  positional: "all",
  fields: fields(),
});
export type ToolSuggestDiscoverable = z.infer<typeof ToolSuggestDiscoverable>;

export const ToolSuggestDisabledTool = table("ToolSuggestDisabledTool", {
  doc: "An app or plugin that the model does not suggest.",
  positional: "all",
  fields: fields(),
});
export type ToolSuggestDisabledTool = z.infer<typeof ToolSuggestDisabledTool>;

export const ToolSuggestConfig = table("ToolSuggestConfig", {
  doc: "Apps and plugins that the model suggests to install when they would help.",
  positional: "required",
  fields: {
    discoverables: field(list(ToolSuggestDiscoverable), {
      doc: "Apps and plugins that may be suggested beyond those that Codex knows.",
      default: [],
    }),
    disabled_tools: field(list(ToolSuggestDisabledTool), {
      doc: "Apps and plugins that are never suggested. The lists of all configuration layers add up.",
      default: [],
    }),
  },
});
export type ToolSuggestConfig = z.infer<typeof ToolSuggestConfig>;
