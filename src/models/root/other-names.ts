import { FLAG, OTHER_AGENTS, type OtherNames, COMMON_GUESS } from "../other-names.ts";
import { OLDER } from "../../words/older-name.ts";

const UNPROTECTED = {
  instead:
    'In the file, that is `approval_policy = "never"` with `sandbox_mode = "danger-full-access"`: no questions, and no sandbox.',
};
const PROMPTS = { instead: "`approval_policy` says when Codex asks: `on-request` or `never`." };
const API_KEY = {
  instead:
    "Codex takes no key at the top level: run `codex login --with-api-key`, or name the variable that holds it in `env_key` of a provider.",
};
const FLAG_ONLY = { instead: "There is a flag for it only: give it to `codex` on the command line." };
const TOOL_RULES = {
  instead:
    "`enabled_tools` and `disabled_tools` of an MCP server choose its tools; commands have files in `$CODEX_HOME/rules`.",
};
const FOLDER = { instead: "Codex works in the folder that it is started in, or in that of `codex --cd FOLDER`." };
const SAMPLING = { instead: "Codex has no such setting. Remove it." };
const NO_TABLE = { instead: "Settings of the top level have no table around them: write them above the first header." };
const TRUST = { instead: 'A folder is trusted by `trust_level = "trusted"` in its table `[projects."/path"]`.' };
const LIMITS = {
  instead:
    "An administrator lists what users may choose in `requirements.toml`, as `allowed_sandbox_modes`. For commands there are files in `$CODEX_HOME/rules`.",
};

/** What people call keys of the top level, or write there for keys of other tables. */
export const otherRootNames: OtherNames = {
  [FLAG]: {
    ask_for_approval: "approval_policy",
    sandbox: "sandbox_mode",
    search: { means: "web_search", instead: 'Write `web_search = "live"`.' },
    local_provider: "oss_provider",
    oss: { instead: "Start Codex with `--oss`; `oss_provider` says which one it then takes." },
    approve_for_me: { instead: 'Write `approvals_reviewer = "auto_review"`.' },
    full_auto: { instead: 'Write `sandbox_mode = "workspace-write"` and `approval_policy = "on-request"`.' },
    yolo: UNPROTECTED,
    dangerously_bypass_approvals_and_sandbox: UNPROTECTED,
    dangerously_bypass_approvals: UNPROTECTED,
    dangerously_bypass_hook_trust: FLAG_ONLY,
    skip_git_repo_check: FLAG_ONLY,
    add_dir: "sandbox_workspace_write.writable_roots",
    cd: FOLDER,
    no_alt_screen: { instead: 'Write `alternate_screen = "never"` in `[tui]`.' },
    enable: { instead: "A feature is switched on in `[features]`, as `name = true`." },
    disable: { instead: "A feature is switched off in `[features]`, as `name = false`." },
  },
  [OLDER]: {
    instructions_file: "model_instructions_file",
    experimental_instructions_file: "model_instructions_file",
    approval_mode: "approval_policy",
    full_auto_error_mode: { instead: "Remove it: what fails is told to the model." },
    dangerously_auto_approve_everything: UNPROTECTED,
    include_view_image_tool: "features.view_image",
    web_search_request: { instead: 'Write `web_search = "live"`.' },
    web_search_mode: "web_search",
    sandbox_permissions: { instead: "Removed; see `sandbox_mode` and `[sandbox_workspace_write]`." },
    network_access: "sandbox_workspace_write.network_access",
    additional_writable_roots: "sandbox_workspace_write.writable_roots",
  },
  [OTHER_AGENTS]: {
    auto_approve: PROMPTS,
    auto_approval: PROMPTS,
    auto_accept: PROMPTS,
    permission_mode: PROMPTS,
    default_mode: PROMPTS,
    yolo_mode: PROMPTS,
    require_approval: PROMPTS,
    allowed_tools: TOOL_RULES,
    disallowed_tools: TOOL_RULES,
    exclude_tools: TOOL_RULES,
    core_tools: TOOL_RULES,
    api_key: API_KEY,
    openai_api_key: API_KEY,
    env: "shell_environment_policy.set",
    environment: "shell_environment_policy.set",
    provider: "model_provider",
    providers: "model_providers",
    base_url: "openai_base_url",
    api_base: "openai_base_url",
    api_base_url: "openai_base_url",
    openai_api_base: "openai_base_url",
    model_name: "model",
    default_model: "model",
    system_prompt: "developer_instructions",
    base_instructions: "developer_instructions",
    custom_instructions: "developer_instructions",
    append_system_prompt: "developer_instructions",
    additional_directories: "sandbox_workspace_write.writable_roots",
    include_directories: "sandbox_workspace_write.writable_roots",
    context_file_name: "project_doc_fallback_filenames",
    cwd: FOLDER,
    workdir: FOLDER,
    working_directory: FOLDER,
    temperature: SAMPLING,
    top_p: SAMPLING,
    frequency_penalty: SAMPLING,
    presence_penalty: SAMPLING,
    max_tokens: SAMPLING,
    max_output_tokens: SAMPLING,
    max_turns: SAMPLING,
    trusted_projects: TRUST,
    trusted_folders: TRUST,
    trusted_directories: TRUST,
    telemetry: { instead: "Usage data is switched off by `enabled = false` in `[analytics]`." },
    disable_telemetry: { instead: "Usage data is switched off by `enabled = false` in `[analytics]`." },
    auto_update: "check_for_update_on_startup",
    autoupdate: "check_for_update_on_startup",
    check_for_updates: "check_for_update_on_startup",
    auto_updates: "check_for_update_on_startup",
    editor: "file_opener",
    preferred_editor: "file_opener",
    log_level: { instead: "Codex takes the level of its log from the environment variable `RUST_LOG`." },
    status_line: "tui.status_line",
    theme: "tui.theme",
    vim_mode: "tui.vim_mode_default",
    notifications: "tui.notifications",
  },
  [COMMON_GUESS]: {
    approval: "approval_policy",
    approvals: "approval_policy",
    reasoning_effort: "model_reasoning_effort",
    effort: "model_reasoning_effort",
    reasoning_summary: "model_reasoning_summary",
    verbosity: "model_verbosity",
    context_window: "model_context_window",
    auto_compact_token_limit: "model_auto_compact_token_limit",
    reviewer: "approvals_reviewer",
    permission_profile: "default_permissions",
    feature: "features",
    core: NO_TABLE,
    default: NO_TABLE,
    defaults: NO_TABLE,
    general: NO_TABLE,
    global: NO_TABLE,
    settings: NO_TABLE,
    persistent_instructions: "developer_instructions",
    writable_roots: "sandbox_workspace_write.writable_roots",
    max_threads: "agents.max_concurrent_threads_per_session",
    allow: LIMITS,
    allowed: LIMITS,
    blocked: LIMITS,
    denied: LIMITS,
    deny: LIMITS,
    disallowed: LIMITS,
    forbidden: LIMITS,
  },
};
