import { bashCompletion } from "../completion/bash.ts";
import { completionTable } from "../completion/completion-table.ts";
import { fishCompletion } from "../completion/fish.ts";
import { powershellCompletion } from "../completion/powershell.ts";
import { type Shell, shells } from "../completion/shells.ts";
import { zshCompletion } from "../completion/zsh.ts";
import { UsageError } from "../errors.ts";
import type { CliIo } from "../io.ts";
import { defaultCommand } from "../command-list.ts";

const scripts = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
} as const;

/**
 * Prints the completion script of a shell.
 *
 * @throws UsageError for a shell that it does not know.
 */
export async function completion(name: string | undefined, io: CliIo): Promise<number> {
  const shell: Shell | undefined = shells.find((known) => known === name);
  if (!shell) {
    throw new UsageError(
      `\`completion\` needs a shell: ${shells.join(", ")}${name === undefined ? "" : `; not \`${name}\``}`,
    );
  }
  await io.stdout.write(scripts[shell](completionTable(), defaultCommand));
  return 0;
}
