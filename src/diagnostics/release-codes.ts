import type { CodeDocs } from "./code-docs.ts";

/** Codes of findings about another release of Codex than the one that the models describe. */
export const releaseCodes = {
  "too-new-key": {
    effect: "ignored",
    group: "release",
    summary: "A key that the release asked about does not know yet.",
    why:
      "A release reads past most keys that came after it: the setting does nothing there, and `--strict-config` refuses the " +
      "file. The finding names the release that brought the key.",
    fix: "Update Codex, or leave the key out as long as the older release reads the file.",
  },
  "too-new-value": {
    effect: "fatal",
    group: "release",
    summary: "A value that the release asked about does not take yet.",
    why: "A release refuses to start with a choice that came after it. The finding names the release that brought the value.",
    fix: "Update Codex, or use a value that both releases take: `codex-config explain KEY` tells which release brought each.",
  },
  "gone-key": {
    effect: "risk",
    group: "release",
    summary: "A key that the release asked about reads, but the current one no longer does.",
    why: "The setting works until Codex is updated. From then on it is ignored, and `--strict-config` refuses the file.",
    fix: "Look up what took its place before the update: `codex-config changes` lists what came and went.",
  },
} as const satisfies Readonly<Record<string, CodeDocs>>;
