import type { Report, RuleContext } from "../rule-context.ts";

/** Whether what the file lacks is lacking: no other file is laid under it, and no syntax error hides a part of it. */
export function isWhole({ options, complete }: RuleContext): boolean {
  return complete && (options.kind ?? "config") === "config";
}

/**
 * How to report what an MCP server or a provider lacks; undefined where that cannot be told. Codex puts its files together
 * before it looks, so that another one may supply it. Strict mode looks at each file by itself before.
 */
export function lacking(context: RuleContext): Pick<Report, "effect" | "severity"> | undefined {
  if (!context.complete) return undefined;
  return isWhole(context) ? { effect: "fatal" } : { effect: "ignored", severity: "info" };
}
