import { enumeration, field, required, table } from "../models/field.ts";
import { bool, list, map, named, nonEmptyStr, str, usize } from "../models/types.ts";
import type { z } from "../models/z.ts";

const RuleLevel = enumeration(
  "RuleLevel",
  {
    off: "The findings are left out.",
    info: "The findings are reported and never fail a run.",
    warning: "The findings are reported and count for `max-warnings`.",
    error: "The findings fail the run.",
  },
  {
    doc: "How loudly the findings of a code are reported. What stops Codex from starting is always an error.",
    stringOnly: true,
  },
);

const RuleLevels = named("RuleLevels", "Levels by diagnostic code.", map(RuleLevel, "diagnostic code"));

const SettingsPlatform = enumeration(
  "SettingsPlatform",
  { posix: "Linux, macOS and their like.", windows: "Windows." },
  { stringOnly: true },
);

const globs = "Relative to the folder of the settings file, with `/` between folders; `**` stands for any folders.";

/** A release, or the word for the one that is installed. */
const askedRelease = () =>
  str({
    pattern: {
      test: /^(?:auto|\d+\.\d+\.\d+(?:-[\w.]+)?)$/,
      words: "must be the number of a release, such as 0.160.0, or `auto`",
    },
  });

const SettingsOverride = table("SettingsOverride", {
  doc: "Levels for some of the files.",
  fields: {
    files: required(list(nonEmptyStr()), {
      doc: `The files it is for, as glob patterns. ${globs} A pattern without a \`/\` is for files of that name in any folder.`,
      examples: [[".codex/agents/**"], ["*.config.toml"]],
    }),
    rules: required(RuleLevels, { doc: "Levels by code, which win over those of `rules` and of earlier overrides." }),
  },
});

/** `codex-config.toml`, or the value of `codex-config` in a package.json. */
export const SettingsToml = table("SettingsToml", {
  doc: "The settings of codex-config itself: `codex-config.toml`, or the key `codex-config` of package.json.",
  fields: {
    strict: field(bool(), {
      doc: "Report as errors the settings that Codex ignores and `codex --strict-config` refuses, unless `rules` gives their code a level. Like `--strict`.",
      default: false,
    }),
    audit: field(bool(), {
      doc: "Also report what is set as it can be, but unsafe: the codes that start with `audit/`. Like `--audit`.",
      default: false,
    }),
    "max-warnings": field(usize(), {
      doc: "Fail when there are more warnings than this. Like `--max-warnings`.",
      examples: [0],
    }),
    baseline: field(nonEmptyStr(), {
      doc: "A file with findings to leave out, as `--write-baseline` writes it; relative to the folder of the settings file. Like `--baseline`.",
      examples: ["codex-config.baseline.json"],
    }),
    platform: field(SettingsPlatform, {
      doc: "The system that Codex runs on with the files, which decides what paths it takes; this machine's, unless set. Like `--platform`.",
    }),
    "codex-version": field(askedRelease(), {
      doc: "Also report the keys and values that this release of Codex does not know yet; `auto` is the one that is installed. Like `--codex-version`.",
      examples: ["0.160.0", "auto"],
    }),
    exclude: field(list(nonEmptyStr()), {
      doc: `Files and folders that are never checked, also when they are named, as glob patterns. ${globs} A pattern without a \`/\` is for that name in any folder.`,
      examples: [["test/fixtures/**", "vendor"]],
    }),
    rules: field(RuleLevels, {
      doc: "Levels by diagnostic code.",
      examples: [{ "unknown-key": "error", "removed-key": "off" }],
    }),
    overrides: field(list(SettingsOverride), {
      doc: "Levels for some of the files; where several set the same code, the last one wins.",
    }),
  },
});
export type SettingsToml = z.infer<typeof SettingsToml>;
