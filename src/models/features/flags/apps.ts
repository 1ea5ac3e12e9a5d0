import { field, type Fields } from "../../field.ts";
import { FeatureAppsMcpPathOverride } from "../apps-mcp-path-override-config-toml.ts";
import { alwaysOn, olderName, removed, stable, unfinished } from "./flag.ts";

/** Flags about apps, plugins, skills, the browser, and what the desktop application shows. */
export const appFlags = {
  apps: stable(true, "Apps (connectors) of your ChatGPT account as tools for the model; `[apps]` has their settings."),
  connectors: olderName("apps"),
  catalog_apps_instructions: unfinished("Take the instructions about apps that the model gets from the model catalog."),
  apps_early_resource_discovery: unfinished("Look for the resources of apps early, before the model asks for them."),
  apps_mcp_path_override: field(FeatureAppsMcpPathOverride, {
    doc: "Another path for the MCP server of apps.",
    default: false,
    stage: "removed",
    removed: "It has no effect. Remove it.",
  }),
  enable_mcp_apps: unfinished("Apps that MCP servers bring along."),

  plugins: stable(
    true,
    "Plugins, which add skills, MCP servers and apps; `[plugins]` and `[marketplaces]` configure them.",
  ),
  remote_plugin: stable(true, "Plugins that are installed for your account or workspace, instead of on this computer."),
  plugin_sharing: stable(true, "Sharing plugins with others."),
  recommended_plugins: stable(false, "Tell the model which plugins are recommended."),
  plugin_hooks: removed(false, "Hooks that plugins bring along."),
  plugin_discovery_prefetch: removed(false, "Loading the list of available plugins ahead of time."),
  tool_suggest: stable(
    true,
    "Let the model suggest apps and plugins that are not installed; `[tool_suggest]` limits them.",
  ),
  simplified_selection_hints: unfinished("Simpler hints to the model on when to choose which tool or plugin."),

  hooks: stable(
    true,
    "Hooks: commands of yours that run at certain points of a session, from `[hooks]` and `hooks.json`.",
  ),
  codex_hooks: olderName("hooks"),

  skill_search: stable(true, "A search for skills, so that not all of them have to be described to the model."),
  skill_mcp_dependency_install: stable(true, "Offer to install the MCP servers that a skill needs."),
  skill_env_var_dependency_prompt: removed(false, "Asking for the environment variables that a skill needs."),
  omit_skill_descriptions: unfinished("Leave the descriptions of skills out of what the model is told."),
  skill_catalog_deltas: unfinished("Tell the model only what changed in the list of skills."),
  skip_host_skill_discovery: unfinished("Do not look for skills on the computer that Codex runs on."),
  mentions_v2: stable(
    true,
    "The second version of mentions, with which you point the model at files, skills, plugins and the like.",
  ),

  browser_use: stable(true, "Let the model operate a browser; `[browser_use]` has its limits."),
  browser_use_external: stable(true, "Let the model operate a browser outside the application, such as your own."),
  browser_use_full_cdp_access: stable(
    true,
    "Full access to the browser over the Chrome DevTools Protocol. What pages it applies to can be limited in `[browser_use]`.",
  ),
  browser_annotation_api: stable(true, "The interface for annotations on web pages."),
  computer_use: stable(
    true,
    "Let the model see and operate applications on the screen; `[computer_use]` has its limits.",
  ),
  in_app_browser: stable(true, "The browser inside the desktop application."),
  in_app_chat: stable(true, "Chat inside the desktop application."),
  in_app_dictation: stable(true, "Dictation inside the desktop application."),
  in_app_local_automation: stable(true, "Automations of the desktop application that run on this computer."),
  in_app_updates: stable(true, "Updates that the desktop application installs itself."),
  in_app_voice: stable(true, "Voice conversations inside the desktop application."),
  artifact: unfinished("Artifacts: documents and other results that the model makes."),
  chronicle: unfinished("The Chronicle feature."),
  telepathy: olderName("chronicle"),
  external_migration: removed(false, "Taking over settings from other coding agents."),
  remote_control: removed(false, "Control of this Codex from another device."),
  realtime_conversation: alwaysOn("Voice conversations; `[realtime]` has their settings."),
} satisfies Fields;
