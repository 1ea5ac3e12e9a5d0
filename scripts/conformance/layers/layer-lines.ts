/** Lines that the files of sets are made of: of the kinds that merging, dropping and judging treat in ways of their own. */
export const layerLines: readonly (readonly string[])[] = [
  ['model = "a"', 'model = "b"', "zzz = 1"],
  ['sandbox_mode = "read-only"', "sandbox_mode = { workspace-write = {} }", 'default_permissions = ":read-only"'],
  ['approval_policy = "never"', 'approval_policy = "on-request"', "approval_policy.granular.rules = true"],
  ['log_dir = "l"', 'log_dir = "~/l"', "model_context_window = 5"],
  ['model_provider = "x"', 'notify = ["n"]', 'openai_base_url = "https://x.test"'],
  ["mcp_servers.s.enabled = true", 'mcp_servers.s.command = "c"', 'mcp_servers.s.args = ["a", "b"]'],
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
  ["features.credential_masking = true", "features.respect_system_proxy = true"],
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
    "permissions.p.network.mitm = {}",
    'permissions.p.extends = ":read-only"',
  ],
  ["tui.vim_mode_default = true", 'tui.theme = "nord"', 'history = ["none", 5]', 'history.persistence = "none"'],
  [
    'otel.environment = "e"',
    "otel.zzz = 1",
    'project_doc_fallback_filenames = ["A.md"]',
    "project_doc_fallback_filenames = []",
  ],
  ['project_root_markers = [".hg"]', "project_root_markers = []"],
  ["features.connectors = false", "features.apps = true", "features.codex_hooks = false", "features.hooks = true"],
  ["memories.no_memories_if_mcp_or_web_search = true", "memories.disable_on_external_context = false"],
  ['profiles.work.model = "p"', 'profiles.other.model = "p"'],
  ['tui.keymap.global.copy = "Ctrl-Y"', 'tui.keymap.pager.page_up = ["Page-Up", "control-b"]'],
  [
    'mcp_enterprise_managed_auth.idp = { client_id = "i", issuer = "https://x.test" }',
    'mcp_servers.e.auth = "ema_auth"',
    'mcp_servers.e.url = "https://x.test"',
    'mcp_servers.e.oauth.client_id = "o"',
  ],
  [
    'otel.exporter.otlp-http = { endpoint = "https://x.test", protocol = "json" }',
    'otel.exporter.otlp-grpc = { endpoint = "https://x.test" }',
    'otel.exporter = "none"',
  ],
  ['agents.r = { description = "d" }', 'sqlite_home = "~/s"'],
  [
    'hooks.Stop = [{ hooks = [{ type = "command", command = "x" }] }]',
    'hooks.Stop = [{ hooks = [{ type = "command", command = "y" }, { type = "prompt" }] }]',
  ],
  [
    'cli_auth_credentials_store = "file"',
    'forced_login_method = "api"',
    'web_search = "live"',
    'web_search = "cached"',
  ],
];

/** Lines that make halves of these whole. */
export const wholeLines: readonly string[] = [
  'mcp_servers.s.command = "c"',
  'mcp_servers.e.url = "https://e.test"',
  'model_providers.x.name = "X"',
  'default_permissions = "p"',
  'permissions.p.description = "d"',
  "features.rollout_budget.limit_tokens = 9",
  "approval_policy.granular = { sandbox_approval = true, rules = true, mcp_elicitations = true }",
];

/** Lines that Codex refuses, mostly or always: few sets hold one, as one is enough to tell nothing else of a set. */
export const refusedLines: readonly string[] = [
  "model = 1",
  'approval_policy = "untrusted"',
  'model_context_window = "x"',
  'profile = "p"',
  'profile = "work"',
  'mcp_servers.s.url = "https://x.test"',
  "features.use_xaa = true",
  "tui = 5",
  'project_root_markers = "x"',
  'agents.r.config_file = "r.toml"',
  'model_instructions_file = "i.md"',
  'mcp_enterprise_managed_auth.idp.client_id = "i"',
  'mcp_enterprise_managed_auth.idp.issuer = "https://x.test"',
  "hooks.Stop = 1",
  "mcp_servers.s.command = 5",
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
];
