import type { CodeDocs } from "./code-docs.ts";

/** What the codes of bounds mean that the models state of a key, with a file that gets the finding and its repair. */
export const boundCodes = {
  "features/compaction-threshold": {
    effect: "fatal",
    summary: "A threshold of `features.async_compaction` that is not a percentage from 1 to 100.",
    why: "Codex refuses to start, even while the feature is off.",
    fix: "Use a number from 1 to 100. To turn the feature off, set `enabled = false`.",
    bad: "[features.async_compaction]\nmodel_async_compact_threshold_percent = 0\n",
    good: "[features.async_compaction]\nmodel_async_compact_threshold_percent = 70\n",
  },
  "features/thread-limit": {
    effect: "fatal",
    summary: "A limit of no threads at all in `features.multi_agent_v2`.",
    why: "Codex refuses to start, even while the feature is off: a session has at least one thread.",
    fix: "Set the limit to 1 or more, or remove the key. To turn the feature off, set `enabled = false`.",
    bad: "[features.multi_agent_v2]\nmax_concurrent_threads_per_session = 0\n",
    good: "[features.multi_agent_v2]\nenabled = false\n",
  },
  "features/tool-namespace": {
    effect: "fatal",
    summary: "A namespace that the tools of `features.multi_agent_v2` cannot have.",
    why: "Codex refuses to start, even while the feature is off.",
    fix:
      "Use 1 to 64 of the characters `A-Z`, `a-z`, `0-9`, `_` and `-`, and no namespace that other tools have, such as " +
      "`functions`, `web`, or one that starts with `mcp__`. Without the key it is `collaboration`.",
    bad: '[features.multi_agent_v2]\ntool_namespace = "functions"\n',
    good: '[features.multi_agent_v2]\ntool_namespace = "team"\n',
  },
  "mcp/blank-value": {
    effect: "fatal",
    summary: "A blank `http_headers_helper` or `client_secret`.",
    why: "Codex refuses to start.",
    fix: "Write the value, or remove the key.",
    bad: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nhttp_headers_helper = " "\n',
    good: '[mcp_servers.docs]\nurl = "https://mcp.example/mcp"\nhttp_headers_helper = "print-headers"\n',
  },
  "permissions/reserved-name": {
    effect: "fatal",
    summary: "A permission profile whose name starts with `:`.",
    why: "Codex refuses to start: names with `:` are kept for its own profiles, which cannot be changed.",
    fix: "Give the profile a name without `:`. To build on a profile of Codex, set `extends` in your own.",
    bad: 'default_permissions = ":workspace"\n\n[permissions.":workspace".network]\nenabled = true\n',
    good: 'default_permissions = "online"\n\n[permissions.online]\nextends = ":workspace"\nnetwork.enabled = true\n',
  },
  "provider/blank-command": {
    effect: "fatal",
    summary: "A blank `command` in a provider.",
    why: "Codex refuses to start, even if another provider is selected.",
    fix: "Name the program to run; its arguments belong in `args`.",
    bad: '[model_providers.proxy]\nname = "Proxy"\n\n[model_providers.proxy.auth]\ncommand = " "\n',
    good: '[model_providers.proxy]\nname = "Proxy"\n\n[model_providers.proxy.auth]\ncommand = "/usr/local/bin/fetch-token"\n',
  },
  "provider/gateway-client-id": {
    effect: "fatal",
    summary: "A blank `client_id` in `gateway_oauth`.",
    why: "Codex refuses to start.",
    fix: "Write the id under which Codex is registered at the gateway.",
    bad:
      '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n\n' +
      '[model_providers.proxy.gateway_oauth]\nclient_id = " "\n' +
      'authorization_url = "https://login.example/authorize"\ntoken_url = "https://login.example/token"\n',
    good:
      '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n\n' +
      '[model_providers.proxy.gateway_oauth]\nclient_id = "codex"\n' +
      'authorization_url = "https://login.example/authorize"\ntoken_url = "https://login.example/token"\n',
  },
  "root/metadata-count": {
    effect: "fatal",
    summary: `More than 16 values in \`responses_api_metadata\`.`,
    why: "Codex refuses to start.",
    fix: "Remove values.",
    bad: `[responses_api_metadata]\n${Array.from({ length: 16 + 1 }, (_, index) => `key${index} = "x"\n`).join("")}`,
    good: '[responses_api_metadata]\nteam = "docs"\n',
  },
  "root/metadata-key": {
    effect: "fatal",
    summary: "A key in `responses_api_metadata` that is not allowed.",
    why:
      "Codex refuses to start when a key is one that it sends itself, such as `thread_id`, and when it is not a short name: " +
      "a letter, followed by up to 63 letters, digits and the signs `_`, `-` and `.`, all of them ASCII.",
    fix: "Choose another name.",
    bad: '[responses_api_metadata]\nsession_id = "x"\n',
    good: '[responses_api_metadata]\nmy_session_id = "x"\n',
  },
  "root/metadata-value": {
    effect: "fatal",
    summary: `A value in \`responses_api_metadata\` of more than 128 bytes.`,
    why: "Codex refuses to start. Bytes of UTF-8 count: letters with accents have two, most other scripts three.",
    fix: "Shorten the value.",
    bad: `[responses_api_metadata]\nteam = "${"x".repeat(128 + 1)}"\n`,
    good: `[responses_api_metadata]\nteam = "${"x".repeat(128)}"\n`,
  },
  "tui/preset-input": {
    effect: "fatal",
    summary: "A preset whose input Codex does not take.",
    why: "Codex refuses to start if the input is blank, longer than 8000 bytes, or a shell command with `!`.",
    fix: "Write a prompt or a slash command. For a shell command, ask for it: `Run the tests`.",
    bad: '[tui.presets.1]\ninput = "!npm test"\n',
    good: '[tui.presets.1]\ninput = "Run npm test and fix what fails."\n',
  },
  "tui/preset-slot": {
    effect: "fatal",
    summary: "A preset in a slot that is not a single digit.",
    why: "Codex refuses to start: presets are run by the keys `0` to `9`.",
    fix: "Use one of the slots `0` to `9`, and `label` for a name.",
    bad: '[tui.presets.review]\ninput = "/review"\n',
    good: '[tui.presets.1]\ninput = "/review"\nlabel = "review"\n',
  },
} as const satisfies Readonly<Record<string, Required<Omit<CodeDocs, "group">>>>;
