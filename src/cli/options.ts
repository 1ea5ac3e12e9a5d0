import { type FileKind, kinds } from "../kinds/index.ts";
import { platforms } from "./platform.ts";
import { DEFAULT_MAX_DIAGNOSTICS } from "./reporters/cap-findings.ts";
import { formats } from "./reporters/formats.ts";

/** One option of a command; parsing, `--help` and docs/cli.md all come from it. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** The placeholder of the value in help texts; an option without one is a switch. */
  readonly value?: string;
  /** The values allowed, when they are few. */
  readonly choices?: readonly string[];
  readonly description: string;
}

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
    name: "audit",
    description:
      "Also report what is set as it can be, but unsafe: shells that run what they download, packages without a version, approvals that nobody is asked for and their like.",
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
  {
    name: "set",
    description:
      "Check the files named as Codex would load them here, together with the files around them. Without files, that is done anyway.",
  },
  { name: "quiet", short: "q", description: "Report errors only." },
  {
    name: "codex-version",
    value: "VERSION",
    description:
      "Also report the keys and values that this release of Codex does not know yet; `auto` is the one that is installed. All else is judged as the current release does. Without files, `auto` is what counts unless set.",
  },
  {
    name: "kind",
    value: "KIND",
    choices: Object.keys(kinds) as FileKind[],
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

/** Of the commands that tell what there is: the release to tell it of. */
const releaseOption = {
  name: "codex-version",
  value: "VERSION",
  description:
    "Leave out what this release of Codex does not know yet; `auto` is the one that is installed. The current one, unless set.",
} as const satisfies OptionSpec;

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
  releaseOption,
] as const satisfies readonly OptionSpec[];
export const explainOptions = [
  {
    ...releaseOption,
    description: "Also tell what this release of Codex knows of the key; `auto` is the one that is installed.",
  },
] as const satisfies readonly OptionSpec[];
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
  releaseOption,
] as const satisfies readonly OptionSpec[];

export const editOptions = [
  { name: "file", value: "FILE", description: "Edit this file instead of the user's own." },
  { name: "profile", value: "NAME", description: "Edit the user's profile of this name: NAME.config.toml." },
  {
    name: "project",
    description:
      "Edit the project's file: the nearest .codex/config.toml up to the project's root, or a new one there.",
  },
  {
    name: "dry-run",
    description: "Print what would change as a unified diff, with secrets masked. Nothing is written.",
  },
  { name: "json", description: "Print one JSON object with the outcome instead of text." },
  { name: "force", description: "Write also what `check` finds a mistake in." },
] as const satisfies readonly OptionSpec[];

export const migrateOptions = [
  { name: "file", value: "FILE", description: "Migrate this file instead of the user's own." },
  { name: "project", description: "Migrate the project's file: the nearest .codex/config.toml up to its root." },
  {
    name: "dry-run",
    description: "Print what would change in each file as a unified diff, with secrets masked. Nothing is written.",
  },
  { name: "json", description: "Print one JSON object with the outcome instead of text." },
] as const satisfies readonly OptionSpec[];

/** How Codex is started, for commands that look at all its files. */
export const startOptions = [
  {
    name: "config",
    short: "c",
    value: "KEY=VALUE",
    description: "A setting as `codex -c` takes it. May be given more than once.",
  },
  {
    name: "enable",
    value: "FEATURE",
    description: "A feature to turn on, as with `codex --enable`. May be given more than once.",
  },
  {
    name: "disable",
    value: "FEATURE",
    description: "A feature to turn off, as with `codex --disable`. May be given more than once.",
  },
  { name: "profile", short: "p", value: "NAME", description: "The profile that Codex is started with." },
  { name: "cd", short: "C", value: "DIR", description: "The directory that Codex works in, instead of this one." },
  { name: "codex-home", value: "DIR", description: "The user's Codex directory, instead of $CODEX_HOME or ~/.codex." },
  { name: "no-system", description: "Leave out the files of the machine, in /etc/codex." },
] as const satisfies readonly OptionSpec[];

export const showOptions = [
  { name: "origins", description: "Print a table: each key, its value, where it is set and what that overrides." },
  {
    name: "layers",
    description: "Print the files in their order, each used or not and why, with the keys that Codex drops from it.",
  },
  { name: "defaults", description: "Add what Codex uses where no file sets a key, as comments." },
  { name: "json", description: "Print one JSON object for programs: layers, values, origins and findings." },
  ...startOptions,
] as const satisfies readonly OptionSpec[];

export const lspOptions = [
  { name: "stdio", description: "Talk over stdin and stdout, as it does anyway: some editors say so." },
] as const satisfies readonly OptionSpec[];

export const changesOptions = [
  {
    name: "since",
    value: "VERSION",
    description: "The release to start from; its own changes are not told. The one that is installed, unless set.",
  },
  { name: "until", value: "VERSION", description: "The last release to tell of; the current one, unless set." },
  { name: "json", description: "Print one JSON object for programs instead of text." },
] as const satisfies readonly OptionSpec[];

export const completionOptions = [] as const satisfies readonly OptionSpec[];

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
export type ShowOptions = OptionValues<typeof showOptions> & OptionValues<typeof globalOptions>;
export type ExplainOptions = OptionValues<typeof explainOptions> & OptionValues<typeof globalOptions>;
export type ChangesOptions = OptionValues<typeof changesOptions> & OptionValues<typeof globalOptions>;
export type InitOptions = OptionValues<typeof initOptions> & OptionValues<typeof globalOptions>;
export type EditOptions = OptionValues<typeof editOptions> & OptionValues<typeof globalOptions>;
export type MigrateOptions = OptionValues<typeof migrateOptions> & OptionValues<typeof globalOptions>;
