import type { Candidates, CompletionCommand, CompletionOption } from "./completion-table.ts";

export function fishCompletion(commands: readonly CompletionCommand[], defaultCommand: string): string {
  const names = commands.map(({ name }) => name);
  const valued = [
    ...new Set(commands.flatMap(({ options }) => options.flatMap(({ names, value }) => (value ? names : [])))),
  ];
  return `# fish completion for codex-config

# Prints the command that the line names; the default one once something else stands there.
function __codex_config_command
    set -l words (commandline -opc)
    set -e words[1]
    while set -q words[1]
        switch $words[1]
            case ${names.join(" ")}
                echo $words[1]
                return
            case ${valued.join(" ")}
                set -e words[1]
            case '-*'
            case '*'
                echo ${defaultCommand}
                return
        end
        set -e words[1]
    end
end

function __codex_config_is
    set -l command (__codex_config_command)
    test "$command" = $argv[1]; or test -z "$command" -a $argv[1] = ${defaultCommand}
end

complete -c codex-config -f
${commands
  .map(
    ({ name, summary }) =>
      `complete -c codex-config -n 'test -z (__codex_config_command)' -a ${name} -d ${quote(summary)}`,
  )
  .join("\n")}
${commands
  .flatMap((command) => [argumentLine(command), ...command.options.map((option) => optionLine(command.name, option))])
  .filter((line) => line !== "")
  .join("\n")}
`;
}

function argumentLine({ name, argument }: CompletionCommand): string {
  if (argument === "unknown") return "";
  return `complete -c codex-config -n '__codex_config_is ${name}' ${argument === "files" ? "-F" : `-f -a ${quote(argument.join(" "))}`}`;
}

function optionLine(command: string, { names, description, value }: CompletionOption): string {
  const spelled = names
    .map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
    .join(" ");
  const taken = value ? ` ${valueFlags(value.candidates)}` : "";
  return `complete -c codex-config -n '__codex_config_is ${command}' ${spelled}${taken} -d ${quote(description)}`;
}

function valueFlags(candidates: Candidates): string {
  if (candidates === "files") return "-r -F";
  return candidates === "unknown" ? "-x" : `-x -a ${quote(candidates.join(" "))}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
