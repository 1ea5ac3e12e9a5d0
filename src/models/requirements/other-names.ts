import type { OtherNames } from "../other-names.ts";

const LISTS = {
  instead:
    "Requirements list what users may choose, each in a key of its own: `allowed_approval_policies`, `allowed_sandbox_modes`, `allowed_web_search_modes`. What is not listed is forbidden.",
};
const USER = "a key of `config.toml`, which has no effect here";

/** What an administrator means who writes a key of `config.toml` into the requirements. */
export const otherRequirementNames: OtherNames = {
  [USER]: {
    approval_policy: { instead: "Say what users may choose: `allowed_approval_policies`, a list." },
    approvals_reviewer: { instead: "Say what users may choose: `allowed_approvals_reviewers`, a list." },
    sandbox_mode: { instead: "Say what users may choose: `allowed_sandbox_modes`, a list with `read-only` in it." },
    web_search: { instead: "Say what users may choose: `allowed_web_search_modes`, a list." },
    forced_login_method: { instead: "Say what users may choose: `allowed_login_methods`, a list." },
    forced_chatgpt_workspace_id: "allowed_chatgpt_workspaces",
    model: { instead: "Set what new conversations begin with: `[models.new_thread]`." },
    model_reasoning_effort: { instead: "Set what new conversations begin with: `[models.new_thread]`." },
    developer_instructions: "additional_developer_instructions",
    disallowed: LISTS,
    disallowed_approval_policies: LISTS,
    disallowed_sandbox_modes: LISTS,
    denied: LISTS,
    forbidden: LISTS,
    blocked: LISTS,
    allowed: LISTS,
    allow: LISTS,
    deny: LISTS,
    required: LISTS,
    sandbox_workspace_write: { instead: "Describe a permission profile in `[permissions.NAME]`, and allow it." },
  },
};
