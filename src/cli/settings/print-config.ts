import { withoutSecrets } from "../../secrets/without-secrets.ts";
import type { Setting } from "../../settings/settings.ts";
import { LineIndex } from "../../toml/line-index.ts";
import { bareOrQuoted } from "../../words/describe.ts";
import type { InputFile, Inputs } from "../inputs/resolve-inputs.ts";
import type { CliIo } from "../io.ts";
import type { CheckOptions } from "../options.ts";
import { hostPlatform } from "../platform.ts";
import { escapeControls } from "../../text/escape-controls.ts";
import { toJson } from "../../text/to-json.ts";
import type { LoadedSettings } from "./load-settings.ts";
import type { RunSettings } from "./run-settings.ts";

/**
 * Prints the settings of a run as a settings file, each with where it comes from, and the files that would be checked.
 *
 * @param asked The options of the command line alone.
 * @returns The exit status.
 */
export async function printConfig(
  asked: CheckOptions,
  settings: RunSettings,
  inputs: Inputs,
  io: CliIo,
): Promise<number> {
  const { loaded } = settings;
  const from = originsIn(loaded);
  const lines = [
    `# Settings file: ${loaded?.shownPath ?? (asked["no-settings"] ? "none (--no-settings)" : "none found")}`,
    ...(loaded?.broken ? ["# It has errors: run the check to see them."] : []),
    ...settingLines(asked, settings, from),
    "",
    "# Files",
    ...inputs.files.flatMap((file) => fileLines(file, settings, from)),
  ];
  await io.stdout.write(`${lines.map(escapeControls).join("\n")}\n`);
  return inputs.errors.length > 0 || loaded?.broken ? 2 : 0;
}

function settingLines(asked: CheckOptions, { options, loaded }: RunSettings, from: Origins): string[] {
  const settings = loaded?.settings;
  const option = (name: keyof CheckOptions, setting: Setting<unknown> | undefined): string =>
    asked[name] !== undefined ? `--${name}` : setting ? from(setting) : "default";
  const { baseline, "max-warnings": maxWarnings, strict = false, audit = false, platform = hostPlatform() } = options;
  const rows: string[] = [
    `strict = ${strict} # ${option("strict", settings?.strict)}`,
    `audit = ${audit} # ${option("audit", settings?.audit)}`,
    maxWarnings === undefined
      ? "# max-warnings: no limit # default"
      : `max-warnings = ${maxWarnings} # ${option("max-warnings", settings?.maxWarnings)}`,
    baseline === undefined
      ? `# baseline: none # ${asked["write-baseline"] === undefined ? "default" : "--write-baseline"}`
      : `baseline = ${shown(baseline)} # ${option("baseline", settings?.baseline)}`,
  ];
  rows.push(`platform = "${platform}" # ${option("platform", settings?.platform)}`);
  const codexVersion = options["codex-version"];
  if (codexVersion !== undefined) {
    rows.push(`codex-version = ${shown(codexVersion)} # ${option("codex-version", settings?.codexVersion)}`);
  }
  if (settings && settings.exclude.length > 0) {
    rows.push("exclude = [");
    for (const glob of settings.exclude) rows.push(`  ${shown(glob.value)}, # ${from(glob)}`);
    rows.push("]");
  }
  if (settings && settings.rules.size > 0) {
    rows.push("", "[rules]");
    for (const [code, level] of settings.rules)
      rows.push(`${withoutSecrets(bareOrQuoted(code))} = "${level.value}" # ${from(level)}`);
  }
  for (const { files, rules } of settings?.overrides ?? []) {
    rows.push("", "[[overrides]]", `files = [${files.map(({ value }) => shown(value)).join(", ")}]`);
    const pairs = [...rules].map(([code, { value }]) => `${withoutSecrets(bareOrQuoted(code))} = "${value}"`);
    const [first] = files;
    rows.push(`rules = { ${pairs.join(", ")} }${first ? ` # ${from(first)}` : ""}`);
  }
  return rows;
}

function fileLines(file: InputFile, settings: RunSettings, from: Origins): string[] {
  const { path, absolute, kind } = file;
  const excluded = absolute === undefined ? undefined : settings.excludedBy(absolute);
  if (excluded) return [`#   ${path} is excluded by ${shown(excluded.value)} (${from(excluded)})`];
  const own = [...settings.levels(absolute)].filter(
    ([code, level]) => settings.loaded?.settings.rules.get(code) !== level,
  );
  return [
    `#   ${path} (${kind})`,
    ...own.map(([code, level]) => `#     ${withoutSecrets(bareOrQuoted(code))} = "${level.value}" (${from(level)})`),
  ];
}

/** A text of the settings as TOML. Levels are none: what only looks like `key = "secret"` would be hidden. */
function shown(text: string): string {
  return withoutSecrets(toJson(text));
}

/** Tells where a setting stands: `codex-config.toml:3`. */
type Origins = (setting: Setting<unknown>) => string;

function originsIn(loaded: LoadedSettings | undefined): Origins {
  if (!loaded) return () => "";
  const lines = new LineIndex(loaded.text);
  return ({ at }) => `${loaded.shownPath}:${lines.position(at.start).line}`;
}
