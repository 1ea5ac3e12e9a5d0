import type { Platform, RuleLevel } from "../../lint-options.ts";
import type { ClientSettings } from "../workspace/workspace.ts";

const LEVELS: readonly string[] = ["off", "info", "warning", "error"] satisfies RuleLevel[];
const PLATFORMS: readonly string[] = ["posix", "windows"] satisfies Platform[];

/** What an editor's settings say; what it says wrong is left out. */
export function readClientSettings(settings: unknown): ClientSettings {
  if (typeof settings !== "object" || settings === null) return {};
  const { strict, audit, platform, rules, "codex-version": codexVersion } = settings as Record<string, unknown>;
  return {
    ...(typeof strict === "boolean" && { strict }),
    ...(typeof audit === "boolean" && { audit }),
    ...(typeof codexVersion === "string" && { codexVersion }),
    ...(PLATFORMS.includes(platform as string) && { platform: platform as Platform }),
    ...(typeof rules === "object" && rules !== null && { rules: levelsOf(rules) }),
  };
}

function levelsOf(rules: object): Record<string, RuleLevel> {
  return Object.fromEntries(
    Object.entries(rules).filter((entry): entry is [string, RuleLevel] => LEVELS.includes(String(entry[1]))),
  );
}
