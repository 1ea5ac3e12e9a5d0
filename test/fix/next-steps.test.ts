import { describe, expect, it } from "vitest";
import { fixText } from "../../src/fix/fix-text.ts";
import type { FileKind } from "../../src/lint-options.ts";

const NEITHER = undefined;

/** What a text becomes; with `--unsafe-fixes` where it takes those. */
type Case = readonly [what: string, text: string, safe: string | undefined, unsafe: string, kind?: FileKind];

const cases: readonly Case[] = [
  ["a switch that is on by default", "[features]\nmulti_agent = true\n", "[features]\n", "[features]\n"],
  [
    "a switch that its current name repeats",
    "[features]\nmulti_agent = true\n\n[agents]\nenabled = true\n",
    "[features]\n\n[agents]\nenabled = true\n",
    "[features]\n\n[agents]\nenabled = true\n",
  ],
  [
    "a switch of agents that is off",
    "[features]\nmulti_agent = false\nhooks = true\n\n[agents]\nmax_depth = 2\n",
    NEITHER,
    "[features]\nhooks = true\n\n[agents]\nmax_depth = 2\nenabled = false\n",
  ],
  ["the same without the table", "[features]\ncollab = false", NEITHER, "[features]\n\n[agents]\nenabled = false"],
  [
    "both of one setting that is gone",
    'personality = "friendly"\n\n[features]\npersonality = true\n',
    "[features]\n",
    "[features]\n",
  ],
  [
    "both of one setting that is gone, with a blank line between them",
    'model = "a"\n\npersonality = "friendly"\n\nfeatures.personality = true\n\n[tui]\n',
    'model = "a"\n\n[tui]\n',
    'model = "a"\n\n[tui]\n',
  ],
  [
    "a header from a variable, at the end with blank lines around it",
    '[mcp_servers.m]\nurl = "https://m.example"\n\n[mcp_servers.m.http_headers]\n\nX-Team = "${TEAM}"\n\n',
    NEITHER,
    '[mcp_servers.m]\nurl = "https://m.example"\n\n[mcp_servers.m.http_headers]\n\n[mcp_servers.m.env_http_headers]\nX-Team = "TEAM"\n\n',
  ],
  [
    "an empty command beside a URL",
    '[mcp_servers.a]\ncommand = ""\nurl = "https://a.example"\n',
    '[mcp_servers.a]\nurl = "https://a.example"\n',
    '[mcp_servers.a]\nurl = "https://a.example"\n',
  ],
  [
    "an empty URL beside a command within braces, with other empty keys of its kind side by side",
    'mcp_servers.a = { command = "x", url = "", args = ["a"], http_headers_helper = "", bearer_token_env_var = "" }\n',
    'mcp_servers.a = { command = "x", args = ["a"] }\n',
    'mcp_servers.a = { command = "x", args = ["a"] }\n',
  ],
  ["a theme as a table", 'tui = { theme = { name = "nord" } }\n', NEITHER, 'tui = { theme = "nord" }\n'],
  ["a command line in one text", "notify = 'node \"/x/y z.js\"'\n", NEITHER, 'notify = ["node", "/x/y z.js"]\n'],
  [
    "a key that others switch off the other way",
    '[mcp_servers.a]\ncommand = "a"\ndisabled = true # for now\n',
    NEITHER,
    '[mcp_servers.a]\ncommand = "a"\nenabled = false # for now\n',
  ],
  [
    "a key of another table",
    "network_access = true # needed\n\n[sandbox_workspace_write]\nexclude_slash_tmp = true\n",
    NEITHER,
    "[sandbox_workspace_write]\nexclude_slash_tmp = true\nnetwork_access = true # needed\n",
  ],
  [
    "a table that is there twice",
    '[tui]\ntheme = "x"\n\n# again\n[tui]\ntheme = "x"\n',
    '[tui]\ntheme = "x"\n',
    '[tui]\ntheme = "x"\n',
  ],
  [
    "roles in a list",
    '[[agents]]\nname = "reviewer"\ndescription = "Reviews"\n',
    NEITHER,
    '[agents.reviewer]\ndescription = "Reviews"\n',
  ],
  [
    "a key that is gone, within braces",
    "features = { apps = true, js_repl = true, memories = true }\n",
    "features = { apps = true, memories = true }\n",
    "features = { apps = true, memories = true }\n",
  ],
  [
    "a key that is gone, with what is said of it",
    "[features]\napps = true\n# a shell for scripts\njs_repl = true # slow\n\n# the rest\nmemories = true\n",
    "[features]\napps = true\n\n# the rest\nmemories = true\n",
    "[features]\napps = true\n\n# the rest\nmemories = true\n",
  ],
  [
    "a key of the top level below a header, with what is said of it",
    '[tui]\ntheme = "x"\n\n# which one\n  model = "gpt-5" # new\n',
    '# which one\nmodel = "gpt-5" # new\n\n[tui]\ntheme = "x"\n',
    '# which one\nmodel = "gpt-5" # new\n\n[tui]\ntheme = "x"\n',
  ],
  [
    "a key of the server within the braces of its variables",
    'mcp_servers = { a = { command = "a", env = { enabled = true, A = "1" } } }\n',
    'mcp_servers = { a = { command = "a", env = { A = "1" }, enabled = true } }\n',
    'mcp_servers = { a = { command = "a", env = { A = "1" }, enabled = true } }\n',
  ],
  [
    "an older switch within braces",
    "features = { web_search_request = true, apps = true }\r\n",
    NEITHER,
    'features = { apps = true }\r\nweb_search = "live"\r\n',
  ],
  [
    "a value in quotes that escape nothing",
    "approval_policy = 'on-reqest'\n",
    NEITHER,
    "approval_policy = 'on-request'\n",
  ],
  [
    "a key twice in an object",
    '{"hooks":{"Stop":[{"hooks":[{"type":"command","command_windows":"b","command":"a","commandWindows":"c"}]}]}}\n',
    NEITHER,
    '{"hooks":{"Stop":[{"hooks":[{"type":"command","command":"a","commandWindows":"c"}]}]}}\n',
    "hooks-json",
  ],
  ["a mode of another agent", 'approval_policy = "full-auto"\n', NEITHER, 'approval_policy = "on-request"\n'],
  ["a value that is gone", 'approval_policy = "untrusted"\n', NEITHER, 'approval_policy = "on-request"\n'],
  [
    "a hook in the place of its group",
    '[[hooks.PreToolUse]]\ntype = "command"\nmatcher = "Bash"\ncommand = "a"\n',
    NEITHER,
    '[[hooks.PreToolUse]]\nmatcher = "Bash"\n[[hooks.PreToolUse.hooks]]\ntype = "command"\ncommand = "a"\n',
  ],
  [
    "a hook without its group",
    '[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "a"\n',
    NEITHER,
    '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "a"\n',
  ],
  [
    "a command in the place of a hook",
    '[hooks]\nStop = [{ hooks = ["a"] }]\n',
    NEITHER,
    '[hooks]\nStop = [{ hooks = [{ type = "command", command = "a" }] }]\n',
  ],
  [
    "an empty command and its arguments beside a URL",
    '[mcp_servers.a]\ncommand = ""\nargs = []\nurl = "https://a.example"\n',
    '[mcp_servers.a]\nurl = "https://a.example"\n',
    '[mcp_servers.a]\nurl = "https://a.example"\n',
  ],
  [
    "the sandbox mode that must be allowed",
    'allowed_sandbox_modes = ["workspace-write"]\n',
    'allowed_sandbox_modes = ["workspace-write", "read-only"]\n',
    'allowed_sandbox_modes = ["workspace-write", "read-only"]\n',
    "requirements",
  ],
  [
    "a name of a key that a project's file cannot hold",
    'provider = "x"\n',
    NEITHER,
    'provider = "x"\n',
    "project-config",
  ],
];

describe("the next step that a finding offers", () => {
  it.each(cases.map(([what, ...rest]) => [what, rest] as const))("%s", (_, [text, safe, unsafe, kind = "config"]) => {
    expect(fixText(text, { kind }).text).toBe(safe ?? text);
    expect(fixText(text, { kind, unsafe: true }).text).toBe(unsafe);
  });
});
