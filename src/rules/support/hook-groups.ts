import { asTable, type RuleContext } from "../rule-context.ts";
import type { TomlPath, TomlTable } from "../../toml/types.ts";

export const HOOK_EVENTS: readonly string[] = [
  "PreToolUse",
  "PermissionRequest",
  "PostToolUse",
  "PreCompact",
  "PostCompact",
  "SessionStart",
  "SessionEnd",
  "UserPromptSubmit",
  "SubagentStart",
  "SubagentStop",
  "Stop",
  "Interrupt",
  "PreModelRequest",
  "PostModelRequest",
];

export interface HookGroup {
  readonly event: string;
  readonly path: TomlPath;
  readonly table: TomlTable;
}

export interface HookHandler extends HookGroup {
  readonly type: string;
}

/** The groups of hooks of all events that Codex knows. */
export function hookGroups(context: RuleContext): HookGroup[] {
  const found: HookGroup[] = [];
  for (const event of HOOK_EVENTS) {
    const groups = context.value("hooks", event);
    if (groups?.kind !== "array") continue;
    for (const [index, group] of groups.items.entries()) {
      if (group.kind === "table") found.push({ event, path: ["hooks", event, index], table: group });
    }
  }
  return found;
}

/** The hooks themselves. */
export function hookHandlers(context: RuleContext): HookHandler[] {
  return hookGroups(context).flatMap(({ event, path, table }) => {
    const hooks = table.get("hooks")?.value;
    if (hooks?.kind !== "array") return [];
    return hooks.items.flatMap((item, index) => {
      const handler = asTable(item);
      const type = handler?.get("type")?.value;
      return handler && type?.kind === "string"
        ? [{ event, path: [...path, "hooks", index], table: handler, type: type.value }]
        : [];
    });
  });
}
