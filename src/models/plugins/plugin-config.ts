import { AppToolApproval } from "../app-tool-approval.ts";
import { AppConfig } from "../apps/app-config.ts";
import { field, table } from "../field.ts";
import { PluginMcpServerToolConfig } from "../mcp/mcp-server-tool-config.ts";
import { APPROVAL_ORDER } from "../power-orders.ts";
import { anything, bool, list, map, str } from "../types.ts";
import type { z } from "../z.ts";

export const PluginMcpServerConfig = table("PluginMcpServerConfig", {
  doc:
    "What Codex may do with an MCP server that a plugin brings along. How it is started is up to the plugin: `command`, " +
    "`url` and the like have no effect here.",
  positional: "required",
  fields: {
    enabled: field(bool(), { doc: "`false` does not start the server.", default: true }),
    ema_auth: field(anything(), {
      doc:
        "Sign-in of the server through the company's identity provider. Codex only notes that the key is there, whatever " +
        "its value.",
    }),
    default_tools_approval_mode: field(AppToolApproval, {
      power: { order: APPROVAL_ORDER },
      doc: "When calls of the server's tools need an approval, apart from those with an entry in `tools`.",
    }),
    enabled_tools: field(list(str()), {
      doc: "Names of the tools to use; all others of the server are left out. Without it, all are used.",
    }),
    disabled_tools: field(list(str()), {
      doc: "Names of the tools to leave out, also of those in `enabled_tools`.",
    }),
    tools: field(map(PluginMcpServerToolConfig, "tool"), {
      doc: "Settings for single tools of the server, by their names.",
    }),
  },
  unknown: "inert",
});
export type PluginMcpServerConfig = z.infer<typeof PluginMcpServerConfig>;

export const PluginConfig = table("PluginConfig", {
  buffered: true,
  doc: "One plugin, under the name `plugin@marketplace`.",
  positional: "required",
  fields: {
    enabled: field(bool(), { doc: "Whether the plugin is used.", default: true }),
    remote_plugin_id: field(str(), {
      doc: "Id of the plugin at the service that it was installed from. Written by Codex.",
    }),
    release_id: field(str(), {
      doc: "Id of the release of the plugin that is installed. Written by Codex.",
    }),
    auto_provision: field(bool(), {
      doc: "Whether Codex installs the plugin by itself when it is missing.",
    }),
    mcp_servers: field(map(PluginMcpServerConfig, "MCP server"), {
      doc: "What Codex may do with the MCP servers of the plugin.",
    }),
    apps: field(map(AppConfig, "app id"), {
      doc: "Settings for the apps of the plugin. They are merged into `[apps]`.",
    }),
  },
  unknown: "inert",
});
export type PluginConfig = z.infer<typeof PluginConfig>;
