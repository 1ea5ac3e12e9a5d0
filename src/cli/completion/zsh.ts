import type { Candidates, CompletionCommand, CompletionOption } from "./completion-table.ts";

/** To be sourced after compinit, or saved as `_codex-config` in a directory of `$fpath`. */
export function zshCompletion(commands: readonly CompletionCommand[], defaultCommand: string): string {
  const names = commands.map(({ name }) => name);
  const valued = [
    ...new Set(commands.flatMap(({ options }) => options.flatMap(({ names, value }) => (value ? names : [])))),
  ];
  return `#compdef codex-config

_codex_config_commands() {
  local -a commands=(
${commands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`).join("\n")}
  )
  _describe command commands
}

_codex_config_first() {
  _alternative 'commands:command:_codex_config_commands' 'files:file:_files'
}

_codex_config() {
  local command= i
  for ((i = 2; i < CURRENT; i++)); do
    case $words[i] in
      (${names.join("|")}) command=$words[i]; words[i]=(); ((CURRENT--)); break ;;
      (${valued.join("|")}) ((i++)) ;;
      (-*) ;;
      (*) command=${defaultCommand}; break ;;
    esac
  done
  case $command in
    ('') _arguments -s -S ${specs(commands.find(({ name }) => name === defaultCommand))} '1: :_codex_config_first' '*: :_files' ;;
${commands
  .map((command) => `    (${command.name}) _arguments -s -S ${specs(command)}${argument(command)} ;;`)
  .join("\n")}
  esac
}

if [[ $funcstack[1] == _codex[-_]config ]]; then
  _codex_config "$@"
else
  compdef _codex_config codex-config
fi
`;
}

function specs(command: CompletionCommand | undefined): string {
  return (command?.options ?? []).flatMap(optionSpecs).join(" ");
}

function optionSpecs({ names, description, value }: CompletionOption): string[] {
  const excluded = `(${names.join(" ")})`;
  const text = `[${description.replaceAll(/[[\]\\]/g, "\\$&")}]`;
  return names.map((name) => {
    if (!value) return quote(`${excluded}${name}${text}`);
    const joint = name.startsWith("--") ? "=" : "+";
    return quote(`${excluded}${name}${joint}${text}:${value.name}:${action(value.candidates)}`);
  });
}

function argument({ argument }: CompletionCommand): string {
  if (argument === "unknown") return "";
  return ` ${quote(argument === "files" ? "*: :_files" : `1: :${action(argument)}`)}`;
}

function action(candidates: Candidates): string {
  if (candidates === "files") return "_files";
  return candidates === "unknown" ? " " : `(${candidates.join(" ")})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
