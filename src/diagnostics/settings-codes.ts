import type { CodeDocs } from "./code-docs.ts";

const WHY =
  "The settings of codex-config, in `codex-config.toml` or under `codex-config` in package.json, decide what is reported. " +
  "A run with settings that cannot be read as they were meant tells nothing certain: its exit status is 2. Codex itself " +
  "never reads them.";

/** Codes of findings about the settings of codex-config itself. */
export const settingsCodes = {
  "settings/unknown-key": {
    effect: "inert",
    summary: "A key that the settings of codex-config do not have.",
    why: WHY,
    fix: "Correct the spelling: keys are in kebab-case, like the options of the command line.",
  },
  "settings/invalid-value": {
    effect: "inert",
    summary: "A value that a setting of codex-config does not take.",
    why: WHY,
    fix: "Write the value as the message says.",
  },
  "settings/unknown-code": {
    effect: "inert",
    summary: "A level for a code that no finding has.",
    why: WHY,
    fix: "Correct the spelling; `codex-config explain` lists all codes.",
  },
  "settings/fixed-level": {
    effect: "inert",
    summary: "A level for a code whose findings are always errors.",
    why:
      "A level changes how loudly advice is given. What stops Codex from starting is an error whatever the settings say, and " +
      "so is a mistake in the settings themselves.",
    fix: "Remove the code from `rules`; other entries of the table may stay.",
  },
  "settings/invalid-json": {
    effect: "inert",
    summary: "A package.json with settings that is not JSON.",
    why: WHY,
    fix: "Repair the file at the place that the message names.",
  },
} as const satisfies Readonly<Record<string, CodeDocs>>;
