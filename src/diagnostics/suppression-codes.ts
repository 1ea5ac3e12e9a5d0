import type { CodeDocs } from "./code-docs.ts";

/** The code of findings about comments that suppress findings. */
export const UNUSED_SUPPRESSION = "unused-suppression";

export const suppressionCodes = {
  [UNUSED_SUPPRESSION]: {
    effect: "risk",
    summary: "A comment that asks to ignore findings and suppresses none.",
    why:
      "`# codex-config: ignore[code] reason` hides the findings of that code on its line, or on the next line when it stands " +
      "alone; several codes are separated by commas. `# codex-config: ignore-file[code]`, or without brackets for all codes, " +
      "above the first setting does so for the whole file. A comment that hides nothing would hide a later mistake, and one with another word after the colon " +
      "does nothing at all. What stops Codex from starting cannot be hidden: Codex would refuse the file all the same.",
    fix: "Remove the comment, or correct its code or place.",
  },
} as const satisfies Readonly<Record<string, CodeDocs>>;
