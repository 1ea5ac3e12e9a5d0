import { Random } from "../random.ts";
import type { LayerCase } from "./layer-case.ts";

/** Lines that files are made of: of the kinds that merging, dropping and judging treat in ways of their own. */
const LINES: readonly (readonly string[])[] = [
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
];

const ARGUMENTS: readonly (readonly string[])[] = [
  ["-c", "model=c"],
  ["-c", "model=5"],
  ["-c", "mcp_servers.s.enabled=false"],
  ["-c", 'tui={theme="a"}'],
  ["-c", "features.multi_agent_v2=false"],
  ["-c", "zzz=1"],
  ["-c", "log_dir=l"],
  ["--enable", "memories"],
  ["--disable", "multi_agent_v2"],
];

/** Sets of files made by chance; the same for the same seed. */
export function* generatedSets(count: number, seed: number): Generator<LayerCase> {
  const random = new Random(seed);
  for (let index = 0; index < count; index++) {
    const files: Record<string, string> = {};
    const trust = random.pick(['"trusted"', '"trusted"', '"trusted"', '"untrusted"', ""]);
    const entry = trust === "" ? "" : `[projects."$ROOT/repo"]\ntrust_level = ${trust}\n`;
    files["home/config.toml"] = `${textOf(random)}${entry}`;
    if (random.chance(0.3)) files["etc/config.toml"] = textOf(random);
    if (random.chance(0.85)) files["repo/.codex/config.toml"] = textOf(random);
    if (random.chance(0.35)) files["repo/sub/.codex/config.toml"] = textOf(random);
    if (random.chance(0.15)) files["etc/managed_config.toml"] = textOf(random);
    const args = random.chance(0.3)
      ? [...random.pick(ARGUMENTS), ...(random.chance(0.3) ? random.pick(ARGUMENTS) : [])]
      : [];
    const cwd = files["repo/sub/.codex/config.toml"] === undefined ? "repo" : "repo/sub";
    yield { id: `generated-${seed}-${index}`, files, git: ["repo"], cwd, ...(args.length > 0 && { args }) };
  }
}

/** Some lines, at most one for each key, as TOML wants it. */
function textOf(random: Random): string {
  const lines = new Map<string, string>();
  for (let left = 1 + random.below(4); left > 0; left--) {
    const line = random.pick(random.pick(LINES));
    const key = line.slice(0, line.indexOf(" = "));
    const isTaken = [...lines.keys()].some((other) => other.startsWith(`${key}.`) || key.startsWith(`${other}.`));
    if (!isTaken) lines.set(key, line);
  }
  return [...lines.values()].map((line) => `${line}\n`).join("");
}
