import { AppsConfigToml } from "../apps/apps-config-toml.ts";
import { BrowserUseConfigToml } from "../browser-use/browser-use-config-toml.ts";
import { ComputerUseConfigToml } from "../computer-use/computer-use-config-toml.ts";
import { WebSearchMode } from "../enums/web-search-mode.ts";
import { field, type Fields } from "../field.ts";
import { APPROVAL_ORDER } from "../power-orders.ts";
import { ToolSuggestConfig } from "../tool-suggest/tool-suggest-config.ts";
import { ToolsToml } from "../tools/tools-toml.ts";
import { str, u64, usize } from "../types.ts";

/** Top-level keys about the tools that the model can call. */
export const toolsFields = {
  web_search: field(WebSearchMode, {
    power: { order: ["disabled", "cached", "indexed", "live"], free: 2 },
    doc: "Whether the model can search the web, and how fresh the results are.",
    default: "cached",
  }),
  tools: field(ToolsToml, { doc: "Settings of single built-in tools." }),
  tool_suggest: field(ToolSuggestConfig, {
    doc: "Which connectors and plugins Codex may suggest to install.",
  }),
  tool_output_token_limit: field(usize(), {
    doc:
      "Number of tokens of a tool's output that are kept in the conversation; the rest is cut out of the middle. Without " +
      "it, the limit of the model applies.",
    examples: [10000],
  }),
  background_terminal_max_timeout: field(u64(), {
    doc: "Milliseconds that the model can wait at most, in one call, for output of a command in the background.",
    default: 300000,
  }),
  apps: field(AppsConfigToml, {
    power: { order: APPROVAL_ORDER },
    doc: "Settings of apps (connectors), by id; `_default` applies to all others.",
    feature: "apps",
  }),
  apps_mcp_product_sku: field(str(), {
    doc: "Product code that is sent along with requests to the MCP server of apps. Meant for programs that embed Codex.",
    userOnly: true,
  }),
  browser_use: field(BrowserUseConfigToml, { doc: "What the model may do in a browser, by site." }),
  computer_use: field(ComputerUseConfigToml, { doc: "What the model may do with the programs on the desktop." }),
} satisfies Fields;
