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
