import type { CommandSpec, ExitStatus, OptionSpec } from "./command-spec.ts";
import { fileKinds } from "./inputs/file-kind.ts";
import { shells } from "./completion/shells.ts";
import { platforms } from "./platform.ts";
import { DEFAULT_MAX_DIAGNOSTICS } from "./reporters/cap-findings.ts";
import { formats } from "./reporters/formats.ts";

/** Options that every command has. */
export const globalOptions = [
  { name: "help", short: "h", description: "Show this help." },
  { name: "version", short: "V", description: "Show the version, and the Codex release that it describes." },
  { name: "no-color", description: "Print without colours. NO_COLOR and FORCE_COLOR are honoured too." },
] as const satisfies readonly OptionSpec[];

export const checkOptions = [
  {
    name: "format",
    short: "f",
    value: "FORMAT",
    choices: formats,
    description:
      "How findings are printed: pretty on a terminal and compact elsewhere, unless set. May be given more than once, each but one with an --output-file.",
  },
  {
    name: "output-file",
    short: "o",
    value: "FILE",
    description: "Write the findings to FILE instead of stdout. Goes with the --format before it.",
  },
  {
    name: "strict",
    description: "Report as errors the settings that Codex ignores and `codex --strict-config` refuses.",
  },
  {
    name: "fix",
    description:
      "Repair what has a safe fix, and report what is left. Comments and layout stay. Text from stdin goes repaired to stdout, the findings to stderr.",
  },
  {
    name: "unsafe-fixes",
    description:
      "With --fix or --diff: also apply fixes that may change what you mean, such as a guessed value, or that let Codex do more, such as a sandbox mode that it ignored so far.",
  },
  {
    name: "diff",
    description:
      "Print what --fix would change as a unified diff, with secrets masked and control characters escaped, and the findings on stderr. Nothing is written.",
  },
  {
    name: "settings",
    value: "FILE",
    description:
      "Read the settings from FILE (TOML, or JSON under `codex-config`). Without it, codex-config.toml or the key `codex-config` of package.json is looked for, from the working directory up to the project root.",
  },
  { name: "no-settings", description: "Read no settings file." },
  { name: "print-config", description: "Print the settings of this run, where each comes from, and the files." },
  {
    name: "baseline",
    value: "FILE",
    description:
      "Leave out the findings that FILE holds, wherever they have moved. What stops Codex from starting is always reported.",
  },
  {
    name: "write-baseline",
    value: "FILE",
    description: "Write all findings of this run to FILE, for --baseline, instead of reporting them.",
  },
  { name: "max-warnings", value: "N", description: "Fail when there are more than N warnings." },
  {
    name: "max-diagnostics",
    value: "N",
    description: `Show up to N findings of a file in the formats for people, and count the rest; 0 for all, ${DEFAULT_MAX_DIAGNOSTICS} unless set.`,
  },
  {
    name: "watch",
    short: "w",
    description:
      "Check again whenever a file changes, disappears or comes up. Ends when interrupted, with status 130 after Ctrl-C.",
  },
  { name: "quiet", short: "q", description: "Report errors only." },
  {
    name: "kind",
    value: "KIND",
    choices: fileKinds,
    description: "Check all files as this kind of file; the path tells otherwise.",
  },
  {
    name: "platform",
    value: "PLATFORM",
    choices: platforms,
    description:
      "The system that Codex runs on with the files, which decides what paths it takes; this machine's, unless set.",
  },
  {
    name: "stdin-filename",
    value: "NAME",
    description: "The name that text from stdin is reported under and that tells its kind.",
  },
] as const satisfies readonly OptionSpec[];

export const authOptions = [
  {
    name: "config",
    value: "FILE",
    description: "Look in this configuration instead of config.toml in $CODEX_HOME or ~/.codex.",
  },
  { name: "json", description: "Print one JSON object instead of text." },
  {
    name: "probe",
    value: "URL",
    description: "Send one GET request with the token to this address, and one more after a 401.",
  },
  { name: "yes", short: "y", description: "Run the command although the file is not your own configuration." },
] as const satisfies readonly OptionSpec[];

export const schemaOptions = [
  { name: "path", description: "Print the absolute path of the schema in this installation instead." },
  { name: "url", description: "Print its file: URL, for a setting that takes one." },
  {
    name: "directive",
    description: "Print the line that names it at the top of a TOML file, and the blank line after it.",
  },
  {
    name: "for",
    value: "FILE",
    description:
      "With --directive: the file that the line is for. Where both are in one project, the line holds a relative path.",
  },
] as const satisfies readonly OptionSpec[];
export const explainOptions = [] as const satisfies readonly OptionSpec[];
export const initOptions = [
  {
    name: "full",
    description: "Write every setting that has an effect, commented out, with its type, default and choices.",
  },
  {
    name: "kind",
    value: "KIND",
    choices: ["config", "project-config", "profile"],
    description: "Write this kind of file; the path tells otherwise, and `-` means config.",
  },
] as const satisfies readonly OptionSpec[];

export const completionOptions = [] as const satisfies readonly OptionSpec[];

/** The command that runs when none is named. */
export const defaultCommand = "check";

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
      "Of the CODE of a finding: what it means, why it matters and how to fix it, with an example. Of a KEY: what it is for, its type, default and values, the files in which it may stand, and an example; of a table, also the keys in it. A name without its table is found wherever it is.",
      "Without an argument, lists all codes; `explain mcp/` lists those that start with it.",
    ],
    options: explainOptions,
    examples: [
      ["codex-config explain unknown-key", "what the code `unknown-key` means"],
      ["codex-config explain approval_policy", "what the key takes"],
      ["codex-config explain mcp_servers.docs.env", "a key in a table of your own"],
      ["codex-config explain features", "the keys of a table"],
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
    summary: "Print the JSON Schema of config.toml, or where it is.",
    description: [
      "The schema is draft-07 and works in Even Better TOML, Tombi and VS Code. It describes the Codex release that --version names. KIND is `config`, for config.toml, unless given; `settings` is the schema of codex-config.toml.",
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

type OptionValue<O> = O extends { readonly choices: readonly (infer Choice)[] }
  ? Choice
  : O extends { readonly value: string }
    ? string
    : boolean;

/** The values of a list of options by name; an option that is not given is absent. */
export type OptionValues<Options extends readonly OptionSpec[]> = {
  readonly [O in Options[number] as O["name"]]?: OptionValue<O>;
};

export type CheckOptions = OptionValues<typeof checkOptions> & OptionValues<typeof globalOptions>;
export type SchemaOptions = OptionValues<typeof schemaOptions> & OptionValues<typeof globalOptions>;
export type AuthOptions = OptionValues<typeof authOptions> & OptionValues<typeof globalOptions>;
export type InitOptions = OptionValues<typeof initOptions> & OptionValues<typeof globalOptions>;
