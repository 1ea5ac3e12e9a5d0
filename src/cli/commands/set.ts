import { UsageError } from "../errors.ts";
import { readKeyPath } from "../edit/key-path.ts";
import { runEdit } from "../edit/run-edit.ts";
import { readValueText } from "../edit/value-text.ts";
import type { CliIo } from "../io.ts";
import type { EditOptions } from "../options.ts";

/** Sets a key in a configuration. @returns The exit status. @throws UsageError, IoError */
export async function set(args: readonly string[], options: EditOptions, io: CliIo): Promise<number> {
  const [key, value] = args;
  if (key === undefined || value === undefined) {
    throw new UsageError("`set` takes a key and a value: codex-config set model gpt-5", "set");
  }
  const path = readKeyPath(key);
  return runEdit((editor) => editor.set(path, readValueText(value)), { done: "Set", key, path }, options, io);
}
