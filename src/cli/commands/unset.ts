import { UsageError } from "../errors.ts";
import { readKeyPath } from "../edit/key-path.ts";
import { runEdit } from "../edit/run-edit.ts";
import type { CliIo } from "../io.ts";
import type { EditOptions } from "../options.ts";

/** Takes a key out of a configuration. @returns The exit status. @throws UsageError, IoError */
export async function unset(key: string | undefined, options: EditOptions, io: CliIo): Promise<number> {
  if (key === undefined) throw new UsageError("`unset` takes a key: codex-config unset model", "unset");
  const path = readKeyPath(key);
  return runEdit((editor) => editor.unset(path), { done: "Removed", key, path }, options, io);
}
