import { AnalyticsConfigToml } from "../analytics-config-toml.ts";
import { ApprovalsReviewer } from "../approvals-reviewer.ts";
import { Personality } from "../enums/personality.ts";
import { ReasoningEffort } from "../enums/reasoning-effort.ts";
import { ReasoningSummary } from "../enums/reasoning-summary.ts";
import { ServiceTier } from "../enums/service-tier.ts";
import { Verbosity } from "../enums/verbosity.ts";
import { WebSearchMode } from "../enums/web-search-mode.ts";
import { FeaturesToml } from "../features/features-toml.ts";
import { field, table, type Field } from "../field.ts";
import { instructionsFields } from "../root/instructions.ts";
import { modelFields } from "../root/model.ts";
import { providerFields } from "../root/provider.ts";
import { SandboxMode } from "../sandbox/sandbox-mode.ts";
import { ToolsToml } from "../tools/tools-toml.ts";
import { bool, list, path, str } from "../types.ts";
import { WindowsToml } from "../windows-toml.ts";
import type { z } from "../z.ts";
import { ProfileAskForApproval } from "./profile-ask-for-approval.ts";
import { ProfileTui } from "./profile-tui.ts";

// A profile never had defaults of its own, and its cross references and files are not checked.
const like = <T extends z.ZodTypeAny>(type: T, { meta }: Field): Field<T, false> =>
  field(type, { doc: meta.doc, ...(meta.removed !== undefined && { removed: meta.removed }) });

export const ConfigProfile = table("ConfigProfile", {
  doc:
    "A profile. Codex checks the types in it, but nothing here has an effect: put the settings into " +
    "`$CODEX_HOME/NAME.config.toml`, which takes every top-level key, and start Codex with `--profile NAME`.",
  positional: "all",
  fields: {
    model: like(str(), modelFields.model),
    service_tier: like(ServiceTier, modelFields.service_tier),
    model_provider: field(str(), { doc: "Where the model is served. The name is not checked." }),
    approval_policy: field(ProfileAskForApproval, { doc: "When Codex stops and asks before it does something." }),
    approvals_reviewer: field(ApprovalsReviewer, { doc: "Who decides on approval requests." }),
    sandbox_mode: field(SandboxMode, { doc: "What the commands that the model runs are able to touch." }),
    model_reasoning_effort: like(ReasoningEffort, modelFields.model_reasoning_effort),
    plan_mode_reasoning_effort: like(ReasoningEffort, modelFields.plan_mode_reasoning_effort),
    model_reasoning_summary: like(ReasoningSummary, modelFields.model_reasoning_summary),
    model_verbosity: like(Verbosity, modelFields.model_verbosity),
    model_catalog_json: field(path(), { doc: "JSON file with a model catalog.", path: "file" }),
    personality: like(Personality, modelFields.personality),
    chatgpt_base_url: like(str(), providerFields.chatgpt_base_url),
    model_instructions_file: field(path(), {
      doc: "File whose text takes the place of the model's built-in instructions.",
      path: "file",
    }),
    js_repl_node_path: field(path(), {
      doc: "Node.js program for a JavaScript tool that no longer exists.",
      removed: "Delete the key.",
      path: "file",
    }),
    js_repl_node_module_dirs: field(list(path()), {
      doc: "Directories with Node.js modules for a JavaScript tool that no longer exists.",
      removed: "Delete the key.",
      path: "directory",
    }),
    experimental_compact_prompt_file: field(path(), {
      doc: "File that holds the prompt for condensing a conversation.",
      path: "file",
    }),
    include_permissions_instructions: like(bool(), instructionsFields.include_permissions_instructions),
    include_apps_instructions: like(bool(), instructionsFields.include_apps_instructions),
    include_collaboration_mode_instructions: like(bool(), instructionsFields.include_collaboration_mode_instructions),
    include_environment_context: like(bool(), instructionsFields.include_environment_context),
    include_environment_context_time: like(bool(), instructionsFields.include_environment_context_time),
    experimental_use_unified_exec_tool: field(bool(), {
      doc: "Whether the model runs commands through the unified exec tool.",
    }),
    tools: field(ToolsToml, { doc: "Settings of single built-in tools." }),
    web_search: field(WebSearchMode, { doc: "Whether the model can search the web, and how fresh the results are." }),
    analytics: field(AnalyticsConfigToml, { doc: "Whether usage statistics are sent to OpenAI." }),
    tui: field(ProfileTui, { doc: "Settings of the terminal interface." }),
    windows: field(WindowsToml, { doc: "Settings for native Windows." }),
    features: field(FeaturesToml, { doc: "Switches for features." }),
    oss_provider: like(str(), providerFields.oss_provider),
  },
});
export type ConfigProfile = z.infer<typeof ConfigProfile>;
