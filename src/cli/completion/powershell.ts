import type { CompletionCommand } from "./completion-table.ts";

/** Where it offers nothing, PowerShell offers files by itself. */
export function powershellCompletion(commands: readonly CompletionCommand[], defaultCommand: string): string {
  return `# PowerShell completion for codex-config
Register-ArgumentCompleter -Native -CommandName codex-config -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commands = [ordered]@{
${commands.map(({ name, summary }) => `        ${quote(name)} = ${quote(summary)}`).join("\n")}
    }
    $arguments = @{
${commands.flatMap(({ name, argument }) => (typeof argument === "string" ? [] : [`        ${quote(name)} = ${list(argument)}`])).join("\n")}
    }
    $options = @{
${commands.map(optionTable).join("\n")}
    }
    $values = @{
${commands.flatMap(valueLines).join("\n")}
    }

    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
    $command = $words | Where-Object { $commands.Contains($_) } | Select-Object -First 1
    $spec = if ($command) { $command } else { ${quote(defaultCommand)} }
    $previous = if ($words.Count -gt 0) { $words[-1] } else { '' }

    $candidates = if ($values.ContainsKey("\${spec}:\${previous}")) {
        $values["\${spec}:\${previous}"] | ForEach-Object { , @($_, $_) }
    } elseif ($wordToComplete.StartsWith('-')) {
        $options[$spec].GetEnumerator() | ForEach-Object { , @($_.Key, $_.Value) }
    } elseif (-not $command -and $words.Count -eq 0) {
        $commands.GetEnumerator() | ForEach-Object { , @($_.Key, $_.Value) }
    } elseif ($arguments.ContainsKey($spec)) {
        $arguments[$spec] | ForEach-Object { , @($_, $_) }
    }
    $candidates | Where-Object { $_ -and $_[0].StartsWith($wordToComplete) } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
    }
}
`;
}

function optionTable({ name, options }: CompletionCommand): string {
  const lines = options.flatMap(({ names, description }) =>
    // The keys of a table differ by more than their case.
    names
      .filter((option) => option.startsWith("--"))
      .map((option) => `            ${quote(option)} = ${quote(description)}`),
  );
  return `        ${quote(name)} = [ordered]@{\n${lines.join("\n")}\n        }`;
}

function valueLines({ name, options }: CompletionCommand): string[] {
  return options.flatMap(({ names, value }) =>
    value && typeof value.candidates !== "string"
      ? [...new Map(names.map((option) => [option.toLowerCase(), option])).values()].map(
          (option) => `        ${quote(`${name}:${option}`)} = ${list(value.candidates as readonly string[])}`,
        )
      : [],
  );
}

function list(words: readonly string[]): string {
  return `@(${words.map(quote).join(", ")})`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
