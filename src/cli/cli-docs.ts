import { optionSyntax, optionText, usage } from "./commands/help.ts";
import type { CommandSpec, ExitStatus, OptionSpec } from "./command-spec.ts";
import { commands, defaultCommand, exitStatuses, globalOptions } from "./options.ts";

/** The text of docs/cli.md. */
export function renderCliDocs(): string {
  return [
    "<!-- Generated from src/cli/options.ts; do not edit. -->",
    "",
    "# Command line",
    "",
    `Usage: \`codex-config [COMMAND] [OPTIONS] [ARGUMENTS]\`. Without a command, \`${defaultCommand}\` runs.`,
    "Findings go to stdout, everything else to stderr. Nothing touches the network, except for `auth --probe`.",
    "",
    ...commands.flatMap((command) => commandSection(command)),
    "## Options of all commands",
    "",
    ...optionTable(globalOptions),
    "",
    "## Exit status",
    "",
    "| Status | Meaning |",
    "| ------ | ------- |",
    ...exitStatuses.map(statusRow),
    "",
  ].join("\n");
}

function commandSection(command: CommandSpec): string[] {
  return [
    `## ${command.name}`,
    "",
    command.summary,
    "",
    "```sh",
    usage(command),
    "```",
    "",
    ...command.description.flatMap((paragraph) => [prose(paragraph), ""]),
    ...(command.options.length === 0 ? [] : [...optionTable(command.options), ""]),
    ...(command.exitStatuses
      ? ["| Status | Meaning |", "| ------ | ------- |", ...command.exitStatuses.map(statusRow), ""]
      : []),
    "Examples:",
    "",
    "```sh",
    ...command.examples.map(([line, comment]) => `${line} # ${comment}`),
    "```",
    "",
  ];
}

function optionTable(options: readonly OptionSpec[]): string[] {
  return [
    "| Option | Meaning |",
    "| ------ | ------- |",
    ...options.map((option) => `| \`${cell(optionSyntax(option))}\` | ${cell(optionText(option))} |`),
  ];
}

function statusRow([status, text]: ExitStatus): string {
  return `| ${status} | ${cell(text)} |`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** Plain text as Markdown: what looks like a path or pattern becomes code. */
function prose(text: string): string {
  return text.replaceAll(/(?<![\w.*$~/`-])[\w.*$~/-]+/g, (word, at: number) => {
    const path = word.replace(/[^\w*]$/, "");
    return /[*$/]/.test(path) && text[at + path.length] !== "`" ? `\`${path}\`${word.slice(path.length)}` : word;
  });
}
