import type { LevelSettings, Setting, Settings } from "../../settings/settings.ts";
import type { FileMatcher } from "./globs.ts";

/** What settings say of single files. */
export interface FileRules {
  /** The levels for a file, each with where it is set; `absolute` is undefined for text without a place. */
  levels(absolute: string | undefined): LevelSettings;
  /** The pattern that keeps a file from being checked. */
  excludedBy(absolute: string): Setting<string> | undefined;
}

/** @param matcher Reads a pattern; `whole` for one that stands for all in a folder too. */
export function fileRules(settings: Settings, matcher: (pattern: string, whole: boolean) => FileMatcher): FileRules {
  const { rules } = settings;
  const excluded = settings.exclude.map((pattern) => ({ pattern, matches: matcher(pattern.value, true) }));
  const overrides = settings.overrides.map((override) => ({
    levels: override.rules,
    matchers: override.files.map(({ value }) => matcher(value, false)),
  }));
  return {
    levels: (absolute) => {
      if (absolute === undefined) return rules;
      const fitting = overrides.filter(({ matchers }) => matchers.some((matches) => matches(absolute)));
      return fitting.length === 0
        ? rules
        : new Map([rules, ...fitting.map(({ levels }) => levels)].flatMap((map) => [...map]));
    },
    excludedBy: (absolute) => excluded.find(({ matches }) => matches(absolute))?.pattern,
  };
}
