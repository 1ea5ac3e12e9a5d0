import type { CodeDocs } from "./code-docs.ts";

/** Codes of findings about a start of Codex as a whole: its options, folders and files. */
export const startCodes = {
  "start/argument": {
    effect: "fatal",
    summary: "An option of the command line that Codex refuses.",
    why:
      "`-c` takes `KEY=VALUE`; `--enable` and `--disable` take the name of a feature that Codex knows, while an unknown feature " +
      "in a file or in `-c` is only dropped.",
    fix: "Write the option as the message says; `codex features list` shows all features.",
  },
  "start/duplicate-role": {
    effect: "dropped",
    summary: "Two agent roles with one name in one layer.",
    why:
      "Codex leaves one of them out with a warning. A role is called by the `name` in its file, or else by the name of its " +
      "table in `[agents]`; so a file can take the name of another role. Between two layers, the higher one wins without a word.",
    fix: "Give each role a name of its own, or remove one of them.",
  },
  "start/full-access": {
    effect: "fatal",
    summary: "Full access for sessions that never ask, where the machine's requirements do not allow it.",
    why:
      "Codex would have to fall back on `read-only`, with nobody to ask for more, and refuses to start instead. The policy " +
      "may come from the requirements too: where they do not allow the one that is set, the first that they allow counts.",
    fix: "Choose a sandbox that `allowed_sandbox_modes` names, or an `approval_policy` that asks.",
  },
  "start/home": {
    effect: "fatal",
    summary: "`CODEX_HOME` names no directory.",
    why: "Codex refuses to start: only the default, `~/.codex`, may be missing. A relative path starts at the working directory, and `~` is not expanded.",
    fix: "Create the directory, or unset the variable.",
  },
  "start/login": {
    effect: "fatal",
    summary: "`forced_login_method` names a way to log in that the machine's requirements do not allow.",
    why: "Codex refuses to start, as no way to log in is left.",
    fix: "Use a method that `allowed_login_methods` in `requirements.toml` names, or leave the key out.",
  },
  "start/off": {
    effect: "inert",
    summary:
      "A file that Codex does not use here: of a project that it does not trust, or a profile that is not selected.",
    why:
      "Nothing in the file counts until the project is trusted: by an entry of `[projects]` in the user's file for the " +
      "directory, for the root of the project, or for the main checkout of the repository. The names are compared letter by letter.",
    fix: "Add the entry that the message names, or let Codex ask when it starts there.",
  },
  "start/overruled-feature": {
    effect: "inert",
    summary: "A feature that a file sets in vain, as a lower file has it under another of its names.",
    why:
      "To Codex two names of one feature are two keys, so that the higher file does not replace what the lower one says. Where " +
      "both are set, the name that is later in the alphabet decides: `memory_tool = true` of the user is not undone by " +
      "`memories = false` of a project.",
    fix: "Use the same name in both files, best the current one.",
  },
  "start/overruled-requirement": {
    effect: "inert",
    summary: "A list of `requirements.toml` in whose place `managed_config.toml` puts its own value.",
    why:
      "`approval_policy`, `approvals_reviewer` and `sandbox_mode` in `/etc/codex/managed_config.toml` are requirements too. They " +
      "take the place of the lists in `requirements.toml`, without a word, and also where they allow more: " +
      '`sandbox_mode = "danger-full-access"` there lets everyone have full access.',
    fix: "Say what is allowed in one of the two files only.",
  },
  "start/parent-trust": {
    effect: "inert",
    summary: "An entry of `[projects]` for a directory above a project, which does not trust the project.",
    why:
      "Codex looks for an entry of the directory itself, of the root of the project, and of the main checkout of its " +
      "repository. Trust in a directory above those does not count, so the project's files are not used.",
    fix: "Add an entry for the root of the project, if you trust it.",
  },
  "start/profile": {
    effect: "fatal",
    summary: "A `--profile` that Codex refuses.",
    why:
      "Names consist of letters, digits, `_` and `-`. Where the user's `config.toml` still has the older form of the same " +
      "profile, `[profiles.NAME]` or `profile`, Codex refuses to start, even if `NAME.config.toml` does not exist. A profile " +
      "without a file is no error: it is empty.",
    fix: "Move the settings of `[profiles.NAME]` to `NAME.config.toml`, and remove the table and `profile`.",
  },
  "start/server-not-allowed": {
    effect: "inert",
    summary: "An MCP server that the machine's requirements do not let start.",
    why:
      "Where `/etc/codex/requirements.toml` has a table `mcp_servers`, even an empty one, Codex starts only servers that it has an " +
      "entry for: one of the same name, whose `identity` is the command or the address of the server. Codex says nothing of the " +
      "others when it starts; `codex mcp list` shows them as disabled.",
    fix: "Ask for an entry in the requirements, give the server the name and command that are allowed, or remove it.",
  },
  "start/split-server": {
    effect: "fatal",
    summary: 'A server with `auth = "ema_auth"` that several files define together.',
    why:
      "Codex refuses to start: it sends tokens of the company's identity provider only to servers of which one file outside of " +
      "projects says alone where they are, and what is asked of them: address, `auth`, `scopes`, `oauth`, `oauth_resource` and the " +
      "headers. Timeouts and the like may come from other files.",
    fix: "Put what the files say of that into one of them.",
  },
  "start/worktree-hooks": {
    effect: "inert",
    summary: "Hooks in the configuration of a linked worktree of git.",
    why:
      "Codex takes the hooks of a linked worktree from the main checkout, from the same place there, and none where that has " +
      "none. All other settings are those of the worktree.",
    fix: "Put the hooks into the main checkout, or into `hooks.json` or `config.toml` of your own folder.",
  },
} as const satisfies Readonly<Record<string, CodeDocs>>;
