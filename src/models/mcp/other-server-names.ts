import { OTHER_AGENTS, type OtherNames, COMMON_GUESS } from "../other-names.ts";
import { OLDER } from "../../words/older-name.ts";

const APPROVAL = { instead: "Use `default_tools_approval_mode`, or `approval_mode` of a single tool." };
const TOKEN = { instead: "Name the environment variable that holds it in `bearer_token_env_var`." };

/** What other programs call the keys of an MCP server. */
export const otherServerNames: OtherNames = {
  [OTHER_AGENTS]: {
    headers: "http_headers",
    headers_helper: "http_headers_helper",
    disabled: { means: "enabled", opposite: true },
    timeout: { instead: "Use `startup_timeout_sec` or `tool_timeout_sec`, in seconds." },
    auto_approve: APPROVAL,
    always_allow: APPROVAL,
    trust: APPROVAL,
    server_url: "url",
    http_url: "url",
    base_url: "url",
    endpoint: "url",
    uri: "url",
    cmd: "command",
    program: "command",
    executable: "command",
    arguments: "args",
    environment: "env",
    envs: "env",
    environment_variables: "env",
    working_directory: "cwd",
    working_dir: "cwd",
    workdir: "cwd",
    include_tools: "enabled_tools",
    allowed_tools: "enabled_tools",
    exclude_tools: "disabled_tools",
    disallowed_tools: "disabled_tools",
    blocked_tools: "disabled_tools",
    oauth_scopes: "scopes",
    api_key: TOKEN,
    token: TOKEN,
    access_token: TOKEN,
    env_file: { instead: "Codex reads no such file: name the variables in `env_vars`, or set them in `env`." },
    description: { instead: "Codex keeps no description of a server. Make it a comment." },
    note: { instead: "Codex keeps no notes on a server. Make it a comment." },
  },
  [OLDER]: {
    startup_timeout: "startup_timeout_sec",
    tool_timeout_ms: { instead: "Use `tool_timeout_sec`, in seconds." },
    experimental_environment: "environment_id",
    use_chatgpt_auth: { instead: 'Use `auth = "chatgpt"`.' },
  },
  [COMMON_GUESS]: {
    tool_timeout: "tool_timeout_sec",
    startup_timeout_secs: "startup_timeout_sec",
    bearer_token_env: "bearer_token_env_var",
    token_env_var: "bearer_token_env_var",
    env_headers: "env_http_headers",
  },
  "a name from another table of Codex": {
    approval_policy: APPROVAL,
    approval_mode: "default_tools_approval_mode",
    env_key: "bearer_token_env_var",
  },
};
