import { shells } from "./completion/shells.ts";
import {
  authOptions,
  changesOptions,
  checkOptions,
  completionOptions,
  editOptions,
  explainOptions,
  initOptions,
  migrateOptions,
  lspOptions,
  schemaOptions,
  showOptions,
  type OptionSpec,
} from "./options.ts";

export type ExitStatus = readonly [status: number, meaning: string];

export interface CommandSpec {
  readonly name: string;
  /** How the arguments look in the usage line, such as `[FILE]...`; empty when the command takes none. */
  readonly arguments: string;
  /** How many arguments the command takes at most. */
  readonly maxArguments: number;
  /** The words that an argument can be, when they are few. */
  readonly argumentChoices?: readonly string[];
  /** One line for the list of commands. */
  readonly summary: string;
  /** Paragraphs for the command's own help. */
  readonly description: readonly string[];
  readonly options: readonly OptionSpec[];
  /** What its exit statuses mean, where that is not what they mean elsewhere. */
  readonly exitStatuses?: readonly ExitStatus[];
  readonly examples: readonly (readonly [command: string, comment: string])[];
}

/** The command that runs when none is named. */
export const defaultCommand = "check";

const EDIT_STATUSES: readonly ExitStatus[] = [
  [0, "The file is as it was asked for."],
  [1, "The edit was refused, as it would bring a mistake."],
  [2, "The work could not be done: wrong usage, or a file that cannot be read, edited or written."],
];

export const commands = [
  {
    name: "check",
    arguments: "[FILE|DIR|-]...",
    maxArguments: Number.POSITIVE_INFINITY,
    summary: "Check configuration files (the default command).",
    description: [
      "Reports every mistake at once: what Codex refuses to start with, what it ignores, what has no effect, and what likely does something else than meant.",
      "A directory is searched for the files that Codex reads: config.toml, its *.config.toml profiles and agents/**/*.toml in a .codex directory, and requirements.toml and managed_config.toml anywhere. `-` reads stdin. Without arguments, the .codex directories from the project root down to the working directory are checked, and $CODEX_HOME or ~/.codex.",
    ],
    options: checkOptions,
    examples: [
      ["codex-config", "check what Codex would read here"],
      ["codex-config check --strict .codex/config.toml", "hold a file to `codex --strict-config`"],
      ["codex-config check --diff", "see what --fix would change"],
      ["codex-config check --format json .", "all files below the working directory, for a program"],
      ["codex-config check -f compact -f sarif -o codex.sarif", "in the log and for a program"],
      ["codex-config check --stdin-filename .codex/config.toml - < draft.toml", "check text from stdin"],
    ],
  },
  {
    name: "explain",
    arguments: "[CODE|KEY]",
    maxArguments: 1,
    summary: "Explain a finding, or a key of the configuration.",
    description: [
      "Of the CODE of a finding: what it means, why it matters and how to fix it, with an example. Of a KEY: what it is for, its type, default and values, the files in which it may stand, and an example; of a table, also the keys in it. A name without its table is found wherever it is; of a key that only older releases had, until when.",
      "Without an argument, lists all codes; `explain mcp/` lists those that start with it.",
    ],
    options: explainOptions,
    examples: [
      ["codex-config explain unknown-key", "what the code `unknown-key` means"],
      ["codex-config explain approval_policy", "what the key takes"],
      ["codex-config explain mcp_servers.docs.env", "a key in a table of your own"],
      ["codex-config explain features", "the keys of a table"],
      ["codex-config explain tui --codex-version auto", "and which of them the installed Codex lacks"],
    ],
  },
  {
    name: "show",
    arguments: "[KEY]",
    maxArguments: 1,
    summary: "Show what Codex would use here, and where it is set.",
    description: [
      "Puts together what Codex would: the files of the machine, the user, the profile and the project that are there and trusted, and the options given. Prints what they set as TOML, each line with the file and line it comes from and those it overrides. Secrets are masked.",
      "With KEY, tells how its value comes about, from the lowest file to the highest, and what else decides whether it is in force.",
    ],
    options: showOptions,
    exitStatuses: [
      [0, "Codex would start."],
      [1, "Codex would refuse to start; what stops it is told on stderr, or in the JSON."],
      [2, "The work could not be done: wrong usage."],
    ],
    examples: [
      ["codex-config show", "what Codex uses here"],
      ["codex-config show sandbox_mode", "why the sandbox is as it is"],
      ["codex-config show --layers", "which files count, and why others do not"],
      ["codex-config show --profile work -c model=gpt-6-sol --json", "another start, for a program"],
    ],
  },
  {
    name: "changes",
    arguments: "[FILE]...",
    maxArguments: Number.POSITIVE_INFINITY,
    summary: "Show what newer releases of Codex changed in the configuration.",
    description: [
      "Lists the keys, values and features that came and went between two releases, and the features that have another stage or default. The releases themselves were asked; nothing is fetched.",
      "With FILEs, only what they use is told.",
    ],
    options: changesOptions,
    exitStatuses: [
      [0, "The changes were listed, if there are any."],
      [2, "The work could not be done: wrong usage, or a file that cannot be read."],
    ],
    examples: [
      ["codex-config changes", "what an update of the installed Codex would change"],
      ["codex-config changes --since 0.150.0 ~/.codex/config.toml", "what that did to one file"],
    ],
  },
  {
    name: "auth",
    arguments: "[PROVIDER]",
    maxArguments: 1,
    summary: "Run a provider's token command once and report on it.",
    description: [
      "Runs the command of [model_providers.PROVIDER.auth] as Codex would, after printing what it runs, and tells whether its output is a usable token, how long it took, and when Codex will run it again. The token itself is never printed. Without PROVIDER, the selected provider is taken, or the only one that has a command.",
      "Nothing is sent anywhere without --probe.",
    ],
    options: authOptions,
    exitStatuses: [
      [0, "The token is usable, and a probe was accepted."],
      [1, "The command gave no usable token, or a probe was refused."],
      [
        2,
        "Nothing is known: wrong usage, no such provider, a command that was not run, or a probe that got no answer.",
      ],
    ],
    examples: [
      ["codex-config auth", "does the selected provider's command work?"],
      ["codex-config auth proxy --probe https://proxy.example/v1/models", "and does the server take its token?"],
      ["codex-config auth --config ./config.toml --yes --json", "another file's provider, for a program"],
    ],
  },
  {
    name: "schema",
    arguments: "[KIND]",
    maxArguments: 1,
    summary: "Print the JSON Schema of a file of Codex, or where it is.",
    description: [
      "The schema is draft-07 and works in Even Better TOML, Tombi and VS Code. It describes the Codex release that --version names. KIND is `config`, for config.toml, unless given; `agent-role` is for the files of agents/, `declared-role` for those that `config_file` names, `requirements` for requirements.toml, and `settings` for codex-config.toml.",
      "Nothing serves the schema over the network: --path, --url and --directive name the file of this installation. docs/editors.md says where each editor looks for it.",
    ],
    options: schemaOptions,
    examples: [
      ["codex-config schema > config.schema.json", "save the schema"],
      ["codex-config schema --url", "what goes into a setting of an editor"],
      ["codex-config schema --directive", "what goes on top of ~/.codex/config.toml"],
      [
        "npx codex-config schema --directive --for .codex/config.toml",
        "the same in a project that installs codex-config",
      ],
    ],
  },
  {
    name: "init",
    arguments: "[FILE|-]",
    maxArguments: 1,
    summary: "Write a commented configuration to start from.",
    description: [
      "Writes FILE, .codex/config.toml unless given, with what people set, each setting described; `-` prints it. An existing file is never touched.",
      "In a project's file, settings that Codex ignores there are left out.",
    ],
    options: initOptions,
    examples: [
      ["codex-config init", "start the configuration of this project"],
      ["codex-config init ~/.codex/config.toml", "start your own"],
      ["codex-config init --full -", "read about every setting"],
    ],
  },
  {
    name: "set",
    arguments: "KEY VALUE",
    maxArguments: 2,
    summary: "Set a key in a configuration, and change nothing else in it.",
    description: [
      "KEY is written as in TOML: names with dots between them, in quotes where they hold more than letters, digits, - and _. VALUE is TOML; what is none is taken as a text. The file is the user's own config.toml in $CODEX_HOME or ~/.codex unless told; it is made if need be.",
      "What `check` would report as a mistake is refused in its words. docs/editing.md tells where new keys go.",
    ],
    options: editOptions,
    exitStatuses: EDIT_STATUSES,
    examples: [
      ["codex-config set model gpt-6-sol", "in your own configuration"],
      ["codex-config set --project approval_policy on-request", "in that of this project"],
      [`codex-config set 'projects."/srv/my.app".trust_level' trusted --dry-run`, "only show what would change"],
      [`codex-config set mcp_servers.docs '{ command = "docs" }' --profile work`, "a table, in a profile"],
    ],
  },
  {
    name: "unset",
    arguments: "KEY",
    maxArguments: 1,
    summary: "Take a key out of a configuration, with the comment on it.",
    description: [
      "KEY is written as for `set`, and may be a table. Other comments stay, and all else in the file. A key that is not there is left out already.",
    ],
    options: editOptions,
    exitStatuses: EDIT_STATUSES,
    examples: [
      ["codex-config unset model", "in your own configuration"],
      ["codex-config unset mcp_servers.docs --file .codex/config.toml", "a table, in this file"],
    ],
  },
  {
    name: "migrate",
    arguments: "",
    maxArguments: 0,
    summary: "Bring a configuration of an older release up to date.",
    description: [
      "Moves each [profiles.NAME] to NAME.config.toml, which `codex --profile NAME` reads, and takes `profile` out; in config.toml and the profiles beside it, removes keys that are gone, and writes what has another name or form as Codex takes it now. Comments stay. docs/migrate.md tells what is done.",
      "All files are written or none. It is refused where something would be overwritten, or `check` would report a mistake that was not there.",
    ],
    options: migrateOptions,
    exitStatuses: [
      [0, "The configuration is up to date."],
      [1, "The migration was refused; nothing was changed."],
      [2, "The work could not be done: wrong usage, or a file that cannot be read or written."],
    ],
    examples: [
      ["codex-config migrate --dry-run", "see what would change"],
      ["codex-config migrate", "your own configuration and its profiles"],
      ["codex-config migrate --project", "that of this project"],
    ],
  },
  {
    name: "lsp",
    arguments: "",
    maxArguments: 0,
    summary: "Run the language server for editors.",
    description: [
      "Speaks the Language Server Protocol over stdin and stdout: findings while you type, completion, descriptions, repairs, names and where they are used. An editor starts and ends it; docs/editors.md says how each is told.",
    ],
    options: lspOptions,
    examples: [["codex-config lsp", "what an editor runs"]],
  },
  {
    name: "completion",
    arguments: "SHELL",
    maxArguments: 1,
    argumentChoices: shells,
    summary: "Print the completion script of a shell.",
    description: [
      "SHELL is bash, zsh, fish or powershell. The script completes commands, options, their values, finding codes, keys and files.",
    ],
    options: completionOptions,
    examples: [
      ["source <(codex-config completion bash)", "in ~/.bashrc"],
      ["source <(codex-config completion zsh)", "in ~/.zshrc, after compinit"],
      ["codex-config completion fish | source", "in ~/.config/fish/config.fish"],
      ["codex-config completion powershell | Out-String | Invoke-Expression", "in the profile of PowerShell"],
    ],
  },
] as const satisfies readonly CommandSpec[];

export type CommandName = (typeof commands)[number]["name"];

/** What the exit statuses mean. */
export const exitStatuses = [
  [0, "Nothing at error severity."],
  [1, "Findings at error severity, or more warnings than --max-warnings."],
  [
    2,
    "The work could not be done: wrong usage, a file that cannot be read or written, settings with errors, nothing to check.",
  ],
] as const satisfies readonly ExitStatus[];
