import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { nearest } from "../../words/nearest.ts";
import { runCheck, type CheckRequest } from "../check/run-check.ts";
import { UsageError } from "../errors.ts";
import type { CliIo } from "../io.ts";
import { commands } from "../command-list.ts";

/**
 * Checks files and prints the findings.
 *
 * @param named False when `check` was implied; the first argument may then be a misspelt command.
 * @returns The exit status.
 */
export async function check(request: CheckRequest, io: CliIo, named: boolean): Promise<number> {
  if (!named) rejectMisspeltCommand(request.args[0], io);
  if (!request.options.watch) return runCheck(request, io);
  const { watchCheck } = await import("../watch/watch-check.ts");
  return watchCheck(request, io);
}

function rejectMisspeltCommand(word: string | undefined, io: CliIo): void {
  if (word === undefined || !/^[a-z][a-z-]*$/i.test(word) || existsSync(resolve(io.cwd, word))) return;
  const guess = nearest(
    word,
    commands.map(({ name }) => name),
  );
  throw new UsageError(
    `unknown command \`${word}\`${guess === undefined ? ", and there is no such file" : `; did you mean \`${guess}\`?`}`,
  );
}
