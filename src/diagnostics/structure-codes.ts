import type { CodeDocs } from "./code-docs.ts";

/** Codes of findings about the structure: keys, types and values that the models do not allow. */
export const structureCodes = {
  "unknown-key": {
    effect: "ignored",
    summary: "A key that its table does not have.",
    why:
      "Most tables drop keys they do not know: Codex starts, the setting does nothing, and `codex --strict-config` refuses " +
      "the file. Some tables refuse unknown keys outright, and some drop them without any warning at all.",
    fix:
      "Correct the spelling (keys are in snake_case and case-sensitive), move the key to the table it belongs to, or remove " +
      "it. In TOML every key below a `[header]` belongs to that table, up to the next header: keys of the top level go above " +
      "the first header.",
    bad: "[history]\nmax_byte = 1048576\n",
    good: "[history]\nmax_bytes = 1048576\n",
  },
  "wrong-type": {
    effect: "fatal",
    summary: "A value of a type that the key does not take.",
    why:
      'Each key takes one type of value, or a few, and Codex never converts one into another: `"true"` in quotes is a text, ' +
      "and a single text is no list. It refuses to start with the whole file, not only without the setting, and names the " +
      "first such place only.",
    fix:
      "Write the value as the message says: texts in quotes; numbers, `true` and `false` without; lists in `[ ]`; tables in " +
      "`{ }` or below a `[header]`. Each table of a list has a header in double brackets: `[[skills.config]]`. " +
      "`codex-config explain KEY` shows what a key takes.",
    bad: '[sandbox_workspace_write]\nnetwork_access = "true"\nwritable_roots = "/srv/cache"\n',
    good: '[sandbox_workspace_write]\nnetwork_access = true\nwritable_roots = ["/srv/cache"]\n',
  },
  "unknown-value": {
    effect: "fatal",
    summary: "A value that is not among the choices of the key.",
    why: "Codex refuses to start with the file. Choices are case-sensitive, and `-` is not `_`.",
    fix: "Use one of the choices that the message lists; `codex-config explain KEY` tells what each of them means.",
    bad: 'approval_policy = "on_request"\n',
    good: 'approval_policy = "on-request"\n',
  },
  "refused-value": {
    effect: "fatal",
    summary: "A value that older releases took and this one refuses.",
    why: "Codex refuses to start with the file.",
    fix: "Follow the hint of the finding: it names the replacement.",
    bad: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_KEY"\nwire_api = "chat"\n',
    good: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\nenv_key = "PROXY_KEY"\nwire_api = "responses"\n',
  },
  "refused-key": {
    effect: "fatal",
    summary: "A key that stops Codex from starting, whatever its value.",
    why: "Older releases knew the key; this one refuses to start with it rather than ignore it.",
    fix: "Remove the key and follow the hint of the finding: it names the replacement.",
    bad: '[mcp_servers.docs]\nurl = "https://docs.example/mcp"\nbearer_token = "TOKEN"\n',
    good: '[mcp_servers.docs]\nurl = "https://docs.example/mcp"\nbearer_token_env_var = "DOCS_TOKEN"\n',
  },
  "missing-key": {
    effect: "fatal",
    summary: "A table without a key that it must have.",
    why: "Codex refuses to start with the file.",
    fix: "Add the key to the table, or remove the table; `codex-config explain TABLE` shows what its keys are for.",
    bad: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n\n[model_providers.proxy.auth]\nargs = ["--json"]\n',
    good: '[model_providers.proxy]\nname = "Proxy"\nbase_url = "https://proxy.example/v1"\n\n[model_providers.proxy.auth]\ncommand = "fetch-token"\nargs = ["--json"]\n',
  },
  "out-of-range": {
    effect: "fatal",
    summary: "A number, text or list outside the bounds of its key.",
    why: "Codex refuses to start with the file.",
    fix: "Use a value within the bounds that the message gives.",
    bad: "[tui]\nsidebar_width_percent = 300\n",
    good: "[tui]\nsidebar_width_percent = 30\n",
  },
  "duplicate-alias": {
    effect: "ignored",
    summary: "An older spelling of a key beside the key itself.",
    why:
      "Depending on the key, Codex refuses the file, or it drops the older spelling and `codex --strict-config` refuses the " +
      "file.",
    fix: "Keep the current key and remove the older spelling.",
    bad: "[memories]\nno_memories_if_mcp_or_web_search = true\ndisable_on_external_context = true\n",
    good: "[memories]\ndisable_on_external_context = true\n",
  },
  "quirk/date-as-string": {
    effect: "risk",
    summary: "A date without quotes where a string is wanted.",
    why: "Codex happens to take the date's text. Nothing promises that the next release does, and other tools refuse it.",
    fix: "Put the date in quotes.",
    bad: "model = 2026-01-31\n",
    good: 'model = "2026-01-31"\n',
  },
  "quirk/enum-as-table": {
    effect: "risk",
    summary: "A one-key table where one of several fixed strings is wanted.",
    why: "Codex happens to take the key as the value. Nothing promises that the next release does, and editors refuse it.",
    fix: "Write the name as a string.",
    bad: "sandbox_mode = { read-only = {} }\n",
    good: 'sandbox_mode = "read-only"\n',
  },
  "quirk/array-as-table": {
    effect: "risk",
    summary: "An array where a table is wanted.",
    why:
      "Codex happens to fill the table's keys from the array in the order of its own source code, which may change with any " +
      "release.",
    fix: "Write a table and name the keys.",
    bad: 'history = ["save-all", 1048576]\n',
    good: 'history = { persistence = "save-all", max_bytes = 1048576 }\n',
  },
} as const satisfies Readonly<Record<string, CodeDocs>>;
