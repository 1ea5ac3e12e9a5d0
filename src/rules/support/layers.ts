import type { RuleContext } from "../rule-context.ts";

/** Whether what the file lacks is lacking: no other file is laid under it, and no syntax error hides a part of it. */
export function isWhole({ options, complete }: RuleContext): boolean {
  return complete && (options.kind ?? "config") === "config";
}

/** Like `isWhole`, for what Codex drops from a project's file: strict mode judges it by that file alone. */
export function isWholeOrDropped(context: RuleContext): boolean {
  return isWhole(context) || (context.complete && context.options.kind === "project-config");
}
