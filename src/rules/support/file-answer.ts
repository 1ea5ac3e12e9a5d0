import type { FileLookup } from "../../lint-options.ts";
import type { RuleContext } from "../rule-context.ts";

/** What is at a path that a key names; undefined when it cannot be told. */
export function fileAnswer(context: RuleContext, key: string): ReturnType<FileLookup["read"]> {
  const path = context.string(key);
  if (path === undefined) return undefined;
  // These are directories wherever the file is: an empty path means its own folder.
  return ["", ".", "..", "~"].includes(path) ? { kind: "directory" } : context.options.files?.read(path);
}
