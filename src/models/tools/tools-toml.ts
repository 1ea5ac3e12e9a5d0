import { enumeration, field, table } from "../field.ts";
import { bool } from "../types.ts";
import type { z } from "../z.ts";
import { WebSearchToolConfigInput } from "./web-search-tool-config.ts";
import { OLDER } from "../../words/older-name.ts";

export const ClientSearchProvider = enumeration("ClientSearchProvider", {
  standalone: "The model provider's own endpoint for web search.",
  search_mcp: "An MCP server for search.",
});

export const ExperimentalRequestUserInput = table("ExperimentalRequestUserInput", {
  doc: "The tool with which the model asks you a question in the middle of its work.",
  positional: "required",
  fields: {
    enabled: field(bool(), { doc: "Whether the model has this tool.", default: true }),
  },
});
export type ExperimentalRequestUserInput = z.infer<typeof ExperimentalRequestUserInput>;

export const UpdatePlanToolConfig = table("UpdatePlanToolConfig", {
  doc: "The tool with which the model shows its plan as a list of steps.",
  positional: "required",
  fields: {
    enabled: field(bool(), { doc: "Whether the model has this tool.", default: false }),
  },
});
export type UpdatePlanToolConfig = z.infer<typeof UpdatePlanToolConfig>;

export const ToolsToml = table("ToolsToml", {
  doc: "Built-in tools of the model.",
  positional: "all",
  fields: {
    client_search_provider: field(ClientSearchProvider, {
      doc: "What carries out web searches that Codex itself makes.",
    }),
    web_search: field(WebSearchToolConfigInput, { doc: "How the web search tool searches." }),
    experimental_request_user_input: field(ExperimentalRequestUserInput, {
      doc: "The tool with which the model asks you a question. Experimental: the key may change.",
    }),
    update_plan: field(UpdatePlanToolConfig, { doc: "The tool with which the model shows its plan." }),
  },
  otherNames: { [OLDER]: { view_image: "features.view_image" } },
});
export type ToolsToml = z.infer<typeof ToolsToml>;
