import type { Candidates, CompletionCommand } from "./completion-table.ts";

/** Works in Bash 3.2 and later, without bash-completion. */
export function bashCompletion(commands: readonly CompletionCommand[], defaultCommand: string): string {
  const names = commands.map(({ name }) => name);
  const valued = [
    ...new Set(commands.flatMap(({ options }) => options.flatMap(({ names, value }) => (value ? names : [])))),
  ];
  return `# bash completion for codex-config

_codex_config_files() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY+=($(compgen -f -- "$cur"))
}

_codex_config() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= i
  COMPREPLY=()
  # Bash makes three words of --name=value.
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${names.join(" | ")}) command=\${COMP_WORDS[i]}; break ;;
      ${valued.join(" | ")}) ((i++)) ;;
      -* | =) ;;
      *) command=${defaultCommand}; break ;;
    esac
  done
  case \${command:-${defaultCommand}}:$prev in
${commands.flatMap(valueCases).join("\n")}
  esac
  if [[ $cur == -* ]]; then
    case \${command:-${defaultCommand}} in
${commands.map((command) => `      ${command.name}) ${words(command.options.flatMap(({ names }) => names))} ;;`).join("\n")}
    esac
    return
  fi
  if [[ -z $command ]]; then
    ${words(names)}
  fi
  case \${command:-${defaultCommand}} in
${commands.map(({ name, argument }) => `    ${name}) ${reply(argument)} ;;`).join("\n")}
  esac
}

complete -F _codex_config codex-config
`;
}

function valueCases({ name, options }: CompletionCommand): string[] {
  return options.flatMap(({ names, value }) =>
    value
      ? [`    ${names.map((option) => `${name}:${option}`).join(" | ")}) ${reply(value.candidates)}; return ;;`]
      : [],
  );
}

function reply(candidates: Candidates): string {
  if (candidates === "files") return "_codex_config_files";
  return candidates === "unknown" ? ":" : words(candidates);
}

function words(list: readonly string[]): string {
  return `COMPREPLY+=($(compgen -W '${list.join(" ")}' -- "$cur"))`;
}
