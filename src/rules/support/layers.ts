import type { RuleContext } from "../rule-context.ts";

/** Whether what the file lacks is lacking: no other file is laid under it, and no syntax error hides a part of it. */
export function isWhole({ options, complete }: RuleContext): boolean {
  return complete && (options.kind ?? "config") === "config";
}
