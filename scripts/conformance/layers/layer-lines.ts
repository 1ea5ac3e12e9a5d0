/** Lines that the files of sets are made of: of the kinds that merging, dropping and judging treat in ways of their own. */
export const layerLines: readonly (readonly string[])[] = [
  ['model = "a"', 'model = "b"', "model = 1", "zzz = 1"],
  ['sandbox_mode = "read-only"', "sandbox_mode = { workspace-write = {} }", 'default_permissions = ":read-only"'],
  ['approval_policy = "never"', 'approval_policy = "untrusted"', "approval_policy.granular.rules = true"],
  ['log_dir = "l"', 'log_dir = "~/l"', 'model_context_window = "x"', "model_context_window = 5"],
  ['model_provider = "x"', 'notify = ["n"]', 'openai_base_url = "https://x.test"', 'profile = "p"'],
  [
    "mcp_servers.s.enabled = true",
    'mcp_servers.s.command = "c"',
    'mcp_servers.s.url = "https://x.test"',
    'mcp_servers.s.args = ["a", "b"]',
  ],
  ["mcp_servers.s.startup_timeout_ms = 5", "mcp_servers.s.startup_timeout_sec = 5"],
  [
    'model_providers.x.name = "X"',
    'model_providers.x.base_url = "https://x.test"',
    'model_providers.x.wire_api = "responses"',
  ],
  [
    "features.multi_agent_v2 = true",
    "features.multi_agent_v2.min_wait_timeout_ms = 11",
    "features.multi_agent_v2.enabled = false",
  ],
  ["features.rollout_budget = true", "features.rollout_budget.limit_tokens = 5", "features.code_mode = false"],
  [
    "features.memories = true",
    "features.memory_tool = false",
    "features.zzz = true",
    "features.shell_snapshot = false",
  ],
  [
    "features.network_proxy = true",
    "features.network_proxy.enabled = true",
    "features.network_proxy.credential_broker = true",
  ],
  ["features.use_xaa = true", "features.credential_masking = true", "features.respect_system_proxy = true"],
  ["agents.max_threads = 3", "agents.max_concurrent_threads_per_session = 4"],
  [
    'shell_environment_policy.exclude = ["A"]',
    'shell_environment_policy.filters."A*" = "exclude"',
    'shell_environment_policy.filters."a*" = "include"',
  ],
  [
    'permissions.p.network.domains."E.com" = "allow"',
    'permissions.p.network.domains."e.com." = "deny"',
    "permissions.p.network.mitm.version = 2",
    'permissions.p.extends = ":read-only"',
  ],
  [
    "tui.vim_mode_default = true",
    'tui.theme = "nord"',
    "tui = 5",
    'history = ["none", 5]',
    'history.persistence = "none"',
  ],
  [
    'otel.environment = "e"',
    "otel.zzz = 1",
    'project_doc_fallback_filenames = ["A.md"]',
    "project_doc_fallback_filenames = []",
  ],
  ['project_root_markers = [".hg"]', "project_root_markers = []", 'project_root_markers = "x"'],
  ["features.connectors = false", "features.apps = true", "features.codex_hooks = false", "features.hooks = true"],
  ["memories.no_memories_if_mcp_or_web_search = true", "memories.disable_on_external_context = false"],
  ['profiles.work.model = "p"', 'profile = "work"', 'profiles.other.model = "p"'],
  [
    'mcp_enterprise_managed_auth.idp.client_id = "i"',
    'mcp_enterprise_managed_auth.idp.issuer = "https://x.test"',
    'mcp_servers.e.auth = "ema_auth"',
    'mcp_servers.e.url = "https://x.test"',
    'mcp_servers.e.oauth.client_id = "o"',
  ],
  [
    'otel.exporter.otlp-http = { endpoint = "https://x.test", protocol = "json" }',
    'otel.exporter.otlp-grpc = { endpoint = "https://x.test" }',
    'otel.exporter = "none"',
  ],
  [
    'agents.r = { description = "d" }',
    'agents.r.config_file = "r.toml"',
    'model_instructions_file = "i.md"',
    'sqlite_home = "~/s"',
  ],
  [
    'hooks.Stop = [{ hooks = [{ type = "command", command = "x" }] }]',
    'hooks.Stop = [{ hooks = [{ type = "command", command = "y" }, { type = "prompt" }] }]',
    "hooks.Stop = 1",
  ],
  [
    'cli_auth_credentials_store = "file"',
    'forced_login_method = "api"',
    'web_search = "live"',
    'web_search = "cached"',
  ],
];

/** The same for the requirements of the machine. */
export const requirementLines: readonly (readonly string[])[] = [
  ['allowed_sandbox_modes = ["read-only"]', 'allowed_sandbox_modes = ["read-only", "workspace-write"]'],
  ['allowed_sandbox_modes = ["workspace-write"]', 'allowed_sandbox_modes = ["x"]', "allowed_sandbox_modes = []"],
  ['allowed_approval_policies = ["never"]', 'allowed_approval_policies = ["on-request"]'],
  ['allowed_web_search_modes = ["cached"]', 'allowed_login_methods = ["chatgpt"]', "zzz = 1"],
  ["features.memories = false", "features.apps = true", "features.zzz = true"],
  ['mcp_servers.s.identity.command = "c"', "mcp_servers = {}"],
  ['model_provider = "openai"', 'log_dir = "/forced"', 'sqlite_home = "/forced"'],
];

/** Arguments of a start. */
export const argumentLists: readonly (readonly string[])[] = [
  ["-c", "model=c"],
  ["-c", "model=5"],
  ["-c", "mcp_servers.s.enabled=false"],
  ["-c", 'tui={theme="a"}'],
  ["-c", "features.multi_agent_v2=false"],
  ["-c", "zzz=1"],
  ["-c", "log_dir=l"],
  ["--enable", "memories"],
  ["--disable", "multi_agent_v2"],
  ["-c", "history.persistence=none"],
  ["-c", "permissions.p.network.mitm.version=1"],
  ["-c", "project_root_markers=[]"],
  ["-c", 'projects={"$ROOT/repo"={trust_level="untrusted"}}'],
  ["-c", 'mcp_servers.s.url="https://x.test" # y'],
  ["-c", "'a'.b=1"],
  ["--enable", "zzz"],
  ["--profile", "work"],
  ["--profile", "missing"],
];
