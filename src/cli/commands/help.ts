import type { CliIo } from "../io.ts";
import { type CommandSpec, type ExitStatus, commands, defaultCommand, exitStatuses } from "../command-list.ts";
import { type OptionSpec, globalOptions } from "../options.ts";
import type { Invocation } from "../parse-command-line.ts";
import { wrap } from "../../text/wrap.ts";

const width = 80;

/** Prints the overview, or the help of the command that was named. */
export async function printHelp({ command, named }: Invocation, io: CliIo): Promise<number> {
  const spec = named ? commands.find(({ name }) => name === command) : undefined;
  await io.stdout.write(spec ? commandHelp(spec) : overview());
  return 0;
}

function overview(): string {
  return [
    "Checks the configuration of the Codex CLI.",
    "",
    "Usage: codex-config [COMMAND] [OPTIONS] [ARGUMENTS]",
    "",
    "Commands:",
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    "",
    `Options of ${defaultCommand}:`,
    ...optionLines(commands.find(({ name }) => name === defaultCommand)?.options ?? []),
    "",
    "Options of all commands:",
    ...optionLines(globalOptions),
    "",
    ...exitStatusLines(),
    "",
    "`codex-config COMMAND --help` tells more about a command.",
    "",
  ].join("\n");
}

function commandHelp(spec: CommandSpec): string {
  return [
    ...wrap(spec.summary, width),
    "",
    `Usage: ${usage(spec)}`,
    ...spec.description.flatMap((paragraph) => ["", ...wrap(paragraph, width)]),
    "",
    "Options:",
    ...optionLines([...spec.options, ...globalOptions]),
    "",
    "Examples:",
    ...spec.examples.flatMap(([command, comment]) => [`  ${command}`, `      ${comment}`]),
    "",
    ...exitStatusLines(spec.exitStatuses),
    "",
  ].join("\n");
}

/** How a command is called, such as `codex-config check [OPTIONS] [FILE]...`. */
export function usage({ name, arguments: args }: CommandSpec): string {
  return `codex-config ${name} [OPTIONS]${args === "" ? "" : ` ${args}`}`;
}

/** An option as it is typed, such as `-o, --output-file FILE`. */
export function optionSyntax({ name, short, value }: OptionSpec): string {
  return `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}

/** What an option does, with the values that it takes. */
export function optionText({ description, choices }: OptionSpec): string {
  return choices === undefined ? description : `${description} One of: ${choices.join(", ")}.`;
}

function optionLines(options: readonly OptionSpec[]): string[] {
  return columns(
    options.map((option) => [
      option.short === undefined ? `    ${optionSyntax(option)}` : optionSyntax(option),
      optionText(option),
    ]),
  );
}

function exitStatusLines(statuses: readonly ExitStatus[] = exitStatuses): string[] {
  return ["Exit status:", ...columns(statuses.map(([status, text]) => [String(status), text]))];
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(([name, text]) =>
    wrap(text, width - left).map((line, index) => `  ${index === 0 ? name : ""}`.padEnd(left) + line),
  );
}
