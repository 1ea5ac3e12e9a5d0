import { ApprovalsReviewer } from "../approvals-reviewer.ts";
import { AuthCredentialsStoreMode } from "../enums/auth-credentials-store-mode.ts";
import { ForcedLoginMethod } from "../enums/forced-login-method.ts";
import { WebSearchMode } from "../enums/web-search-mode.ts";
import { FeedbackConfigToml } from "../feedback-config-toml.ts";
import { enumeration, field, table } from "../field.ts";
import { ModelProviders } from "../providers/model-providers.ts";
import { bool, list, map, nonEmptyList, path, str } from "../types.ts";
import type { z } from "../z.ts";
import { ApplicationRequirementsToml } from "./application-requirements-toml.ts";
import { ApprovalPolicyRequirement } from "./approval-policy-requirement.ts";
import { AppsRequirementsToml } from "./apps-requirements-toml.ts";
import { AutoReviewRequirementsToml } from "./auto-review-requirements-toml.ts";
import { BrowserUseRequirementsToml } from "./browser-use-requirements-toml.ts";
import { ComputerUseRequirementsToml } from "./computer-use-requirements-toml.ts";
import { ConfigServerInput } from "./config-server-input.ts";
import { InAppBrowserRequirementsToml } from "./in-app-browser-requirements-toml.ts";
import { ManagedHooksRequirementsToml } from "./managed-hooks-requirements-toml.ts";
import { MarketplaceRequirementsToml } from "./marketplace-requirements-toml.ts";
import { PluginMcpRequirements, RawMcpServerRequirement } from "./mcp-server-requirement.ts";
import { ModelsRequirementsToml } from "./models-requirements-toml.ts";
import { OtelRequirementsToml } from "./otel-requirements-toml.ts";
import { otherRequirementNames } from "./other-names.ts";
import { PermissionsRequirementsToml } from "./permissions-requirements-toml.ts";
import { RawNetworkRequirementsToml } from "./raw-network-requirements-toml.ts";
import { RemoteSandboxConfigToml, SandboxModeRequirement } from "./remote-sandbox-config-toml.ts";
import { RequirementsExecPolicyToml } from "./requirements-exec-policy-toml.ts";
import { WindowsRequirementsToml } from "./windows-requirements-toml.ts";

const Residency = enumeration("ResidencyRequirement", { us: "The United States." });

const features = () => map(bool(), "feature");

export const ConfigRequirementsToml = table("ConfigRequirementsToml", {
  doc:
    "What an administrator demands of Codex on a machine: `/etc/codex/requirements.toml`. Codex overrides what a user's " +
    "configuration says otherwise.",
  fields: {
    allowed_approval_policies: field(nonEmptyList(ApprovalPolicyRequirement), {
      doc: "Approval policies that users may choose.",
      examples: [["on-request", "never"]],
    }),
    allowed_approvals_reviewers: field(nonEmptyList(ApprovalsReviewer), {
      doc: "Who may answer requests for approval.",
    }),
    allowed_sandbox_modes: field(list(SandboxModeRequirement), {
      doc: "Sandbox modes that users may choose; `read-only` has to be among them.",
      examples: [["read-only", "workspace-write"]],
    }),
    remote_sandbox_config: field(list(RemoteSandboxConfigToml), { doc: "Sandbox modes for some machines." }),
    allowed_permission_profiles: field(map(bool(), "permission profile"), {
      doc: "Which permission profiles users may choose, those of Codex and those of `[permissions]`.",
      examples: [{ ":read-only": true, ":workspace": true }],
    }),
    default_permissions: field(str(), {
      doc: "Permission profile that is in force unless users choose; `allowed_permission_profiles` has to allow it.",
    }),
    permissions: field(PermissionsRequirementsToml, { doc: "Permission profiles, and what holds for all of them." }),
    allowed_web_search_modes: field(list(WebSearchMode), {
      doc: "Modes of web search that users may choose. `disabled` always is one.",
    }),
    allowed_login_methods: field(nonEmptyList(ForcedLoginMethod), { doc: "How users may log in." }),
    allowed_chatgpt_workspaces: field(list(str()), { doc: "Workspaces of ChatGPT that users may log in with." }),
    enforce_residency: field(Residency, { doc: "Where data has to stay." }),
    rules: field(RequirementsExecPolicyToml, { doc: "Rules for commands." }),
    mcp_servers: field(map(RawMcpServerRequirement, "MCP server"), { doc: "MCP servers that users may have." }),
    plugins: field(map(PluginMcpRequirements, "plugin"), { doc: "What plugins may bring along." }),
    marketplaces: field(MarketplaceRequirementsToml, { doc: "Where plugins may come from." }),
    features: field(features(), { doc: "Features that are switched on or off, whatever users say." }),
    feature_requirements: field(features(), {
      doc: "Another name of `features`.",
      aliasOf: "features",
      aliasClash: "fatal",
    }),
    hooks: field(ManagedHooksRequirementsToml, { doc: "Hooks that run for every user." }),
    allow_managed_hooks_only: field(bool(), { doc: "Whether the hooks of users and projects do not run." }),
    experimental_network: field(RawNetworkRequirementsToml, {
      doc: "Limits of the network that commands have; the older place of `[permissions.network]`.",
    }),
    network_proxy: field(RawNetworkRequirementsToml, {
      doc: "Another name of `experimental_network`.",
      aliasOf: "experimental_network",
      aliasClash: "fatal",
    }),
    model_provider: field(str(), { doc: "The provider that is used, whatever users say." }),
    model_providers: field(ModelProviders, { doc: "Providers of models, by id." }),
    model_catalog_json: field(path(), { doc: "File with the models that there are.", path: "file" }),
    models: field(ModelsRequirementsToml, { doc: "Which models are used." }),
    chatgpt_base_url: field(str(), { doc: "Address of ChatGPT's services." }),
    cli_auth_credentials_store: field(AuthCredentialsStoreMode, { doc: "Where credentials are kept." }),
    otel: field(OtelRequirementsToml, { doc: "What Codex exports with OpenTelemetry." }),
    auto_review: field(AutoReviewRequirementsToml, { doc: "Where the automatic review is not left to the user." }),
    guardian_policy_config: field(str(), { doc: "The policy that the automatic review goes by." }),
    guardian_extra_policy: field(str(), { doc: "What the automatic review goes by besides its own policy." }),
    additional_developer_instructions: field(str(), { doc: "Instructions that every conversation begins with." }),
    apps: field(AppsRequirementsToml, { doc: "Limits of apps." }),
    browser_use: field(BrowserUseRequirementsToml, { doc: "What Codex may do in a browser." }),
    in_app_browser: field(InAppBrowserRequirementsToml, { doc: "The browser of the desktop app." }),
    computer_use: field(ComputerUseRequirementsToml, { doc: "Which apps Codex may operate." }),
    application: field(ApplicationRequirementsToml, { doc: "Limits of the desktop app." }),
    windows: field(WindowsRequirementsToml, { doc: "Limits of the sandbox on Windows." }),
    feedback: field(FeedbackConfigToml, { doc: "Whether feedback can be sent." }),
    allow_appshots: field(bool(), { doc: "Whether pictures of apps may be taken." }),
    allow_browser_and_computer_use: field(bool(), { doc: "Whether Codex may work in a browser and with the desktop." }),
    allow_login_shell: field(bool(), { doc: "Whether commands may run in a login shell." }),
    allow_remote_control: field(bool(), { doc: "Whether Codex may be controlled from elsewhere." }),
    check_for_update_on_startup: field(bool(), { doc: "Whether Codex looks for a newer release when it starts." }),
    sqlite_home: field(path(), { doc: "Folder of Codex's databases.", path: "directory" }),
    unsafe_enforce_sqlite_journal_mode: field(bool(), { doc: "Whether the databases keep their journal mode." }),
    log_dir: field(path(), { doc: "Folder of Codex's log files.", path: "directory" }),
    config_server: field(ConfigServerInput, { doc: "A server from which further requirements come." }),
  },
  otherNames: otherRequirementNames,
});
export type ConfigRequirementsToml = z.infer<typeof ConfigRequirementsToml>;
