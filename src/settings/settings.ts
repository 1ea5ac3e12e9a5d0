import type { Range } from "../diagnostics/diagnostic.ts";
import type { Platform, RuleLevel } from "../lint-options.ts";
import { isRelease } from "../knowledge/compare-releases.ts";
import type { TomlEntry, TomlTable, TomlValue } from "../toml/types.ts";

/** A setting and where it stands in the text of its file. */
export interface Setting<T> {
  readonly value: T;
  readonly at: Range;
}

/** Levels by code. */
export type LevelSettings = ReadonlyMap<string, Setting<RuleLevel>>;

export interface SettingsOverride {
  readonly files: readonly Setting<string>[];
  readonly rules: LevelSettings;
}

/** What a settings file says; what it does not say, or says wrong, is missing. */
export interface Settings {
  readonly strict: Setting<boolean> | undefined;
  readonly audit: Setting<boolean> | undefined;
  readonly maxWarnings: Setting<number> | undefined;
  /** As written. */
  readonly baseline: Setting<string> | undefined;
  readonly platform: Setting<Platform> | undefined;
  /** A release, or `auto`. */
  readonly codexVersion: Setting<string> | undefined;
  readonly exclude: readonly Setting<string>[];
  readonly rules: LevelSettings;
  readonly overrides: readonly SettingsOverride[];
}

const LEVELS: readonly string[] = ["off", "info", "warning", "error"] satisfies RuleLevel[];

/** Reads the settings out of the table that holds them. */
export function settingsOf(root: TomlTable): Settings {
  return {
    strict: setting(root.get("strict"), flag),
    audit: setting(root.get("audit"), flag),
    maxWarnings: setting(root.get("max-warnings"), wholeNumber),
    baseline: setting(root.get("baseline"), text),
    platform: setting(root.get("platform"), platform),
    codexVersion: setting(root.get("codex-version"), release),
    exclude: texts(root.get("exclude")),
    rules: levels(root.get("rules")),
    overrides: items(root.get("overrides")).flatMap((item) =>
      item.kind === "table" ? [{ files: texts(item.get("files")), rules: levels(item.get("rules")) }] : [],
    ),
  };
}

function setting<T>(entry: TomlEntry | undefined, read: (value: TomlValue) => T | undefined): Setting<T> | undefined {
  const value = entry && read(entry.value);
  return entry === undefined || value === undefined ? undefined : { value, at: rangeOf(entry.key) };
}

function flag(value: TomlValue): boolean | undefined {
  return value.kind === "boolean" ? value.value : undefined;
}

function text(value: TomlValue): string | undefined {
  return value.kind === "string" && value.value !== "" ? value.value : undefined;
}

function release(value: TomlValue): string | undefined {
  const version = text(value);
  return version !== undefined && (version === "auto" || isRelease(version)) ? version : undefined;
}

function platform(value: TomlValue): Platform | undefined {
  const name = text(value);
  return name === "posix" || name === "windows" ? name : undefined;
}

function wholeNumber(value: TomlValue): number | undefined {
  return value.kind === "integer" && value.value >= 0 ? Number(value.value) : undefined;
}

function items(entry: TomlEntry | undefined): readonly TomlValue[] {
  return entry?.value.kind === "array" ? entry.value.items : [];
}

function texts(entry: TomlEntry | undefined): Setting<string>[] {
  return items(entry).flatMap((item) => {
    const value = text(item);
    return value === undefined ? [] : [{ value, at: rangeOf(item) }];
  });
}

function levels(entry: TomlEntry | undefined): LevelSettings {
  const found = new Map<string, Setting<RuleLevel>>();
  for (const { key, value } of entry?.value.kind === "table" ? entry.value.entries : []) {
    if (value.kind === "string" && LEVELS.includes(value.value)) {
      found.set(key.name, { value: value.value as RuleLevel, at: rangeOf(key) });
    }
  }
  return found;
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}
